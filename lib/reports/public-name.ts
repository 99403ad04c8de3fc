import type { NameMode } from '@/lib/domain/answers/report-answer';
import { plainOrNull, plainText } from '@/lib/domain/text/plain-text';

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const most = 3;

/**
 * The first letters of at most three words, each with a full stop: `A. L.`. It is `null` where a name has no letter. Of
 * an e-mail address the part before the `@` is the name.
 */
export function initialsOf(name: string): string | null {
  const own = name.replace(/@.*$/s, '');
  const words = own.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const firsts = words.slice(0, most).map((word) => [...letters.segment(word)][0]?.segment.toUpperCase() ?? '');
  return firsts.length === 0 ? null : firsts.map((first) => `${first}.`).join(' ');
}

/** A person's name as recipients see it. `number` is theirs where names are pseudonyms. */
export function publicName(name: string | null, names: NameMode, number: number | undefined): string | null {
  switch (names) {
    case 'full':
      return plainOrNull(name);
    case 'initials':
      return name === null ? null : initialsOf(plainText(name));
    case 'pseudonyms':
      return number === undefined ? null : `Guest ${number}`;
    case 'none':
      return null;
  }
}
