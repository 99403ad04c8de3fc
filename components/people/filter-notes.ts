import { flagNote } from '@/components/session/flag-note';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

/** A filter that no field of the toolbar shows, in words, and what takes it away. */
export interface FilterNote {
  key: string;
  text: string;
  clear: Partial<SessionParams>;
}

/**
 * The filters that notes of the page lead to; `astray`: the range that is asked for, in words, where it lies outside of
 * the session.
 */
export function filterNotes(
  { flag, outside }: Pick<SessionParams, 'flag' | 'outside'>,
  { flagged }: Pick<SessionAnswer, 'flagged'>,
  astray: string | null,
  words: Words,
): FilterNote[] {
  const notes: FilterNote[] = [];
  if (flag !== null) {
    const people = flagged.find((one) => one.flag === flag)?.people ?? 0;
    notes.push({ key: 'flag', text: flagNote(flag, people, words), clear: { flag: null } });
  }
  if (outside !== null) notes.push({ key: 'outside', text: words.t('people.outside'), clear: { outside: null } });
  if (astray !== null)
    notes.push({ key: 'present', text: words.t('people.outsideSession', { range: astray }), clear: { present: null, answer: null } });
  return notes;
}
