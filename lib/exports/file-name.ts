import { zonedIso } from './zoned-time';

const longest = 60;
const cut = (words: string) =>
  [...words]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');

export interface FileName {
  /** Letters a to z, digits, hyphens and one dot. */
  plain: string;
  /** The same with the letters of all scripts. */
  full: string;
}

/** `rollcall-algebra-ii-2026-11-17.csv`: the title and the day in `zone`. Nothing of the title but letters, digits and hyphens gets in. */
export function fileName(title: string | null, startedAt: string | null, zone: string, ending: string): FileName {
  const lower = (title ?? '').toWellFormed().toLowerCase();
  const words = lower.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const plainWords = lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const day = startedAt === null ? [] : [zonedIso(startedAt, zone).slice(0, 10)];
  const name = (middle: string) => `${['rollcall', middle === '' ? 'session' : middle, ...day].join('-')}.${ending}`;
  return { plain: name(cut(plainWords)), full: name(cut(words)) };
}

/** `Content-Disposition` of a download (RFC 6266), with the full name as RFC 8187 has it. */
export function attachment({ plain, full }: FileName): string {
  const encoded = encodeURIComponent(full).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${full === plain ? '' : `; filename*=UTF-8''${encoded}`}`;
}
