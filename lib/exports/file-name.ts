import { repeatedOffset, zonedDate } from './zoned-time';

const longest = 60;
const cut = (words: string) =>
  [...words]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');

export interface FileName {
  /** Letters a to z, digits, hyphens and one dot; `+` only in the offset of an hour that comes twice. */
  plain: string;
  /** The same with the letters of all scripts. */
  full: string;
}

/**
 * `2026-11-17-0900`: day and minute in `zone`; where its clocks show them twice with the offset behind, as
 * `2026-10-25-0230+0200`.
 */
function timeWord(at: string, zone: string): string {
  const ms = Date.parse(at);
  const [day = '', clock = ''] = zonedDate(ms, zone).toISOString().split('T');
  return `${day.replace('+', '')}-${clock.slice(0, 5)}${repeatedOffset(ms, zone)}`.replaceAll(':', '');
}

interface Named {
  title: string | null;
  startedAt: string | null;
  /** The zone whose clock the name tells. */
  zone: string;
  /** Words that tell one file of a session from another: `main`, `all`. */
  marks: readonly string[];
}

/**
 * `rollcall-algebra-ii-2026-11-17-0900-main.csv`: title, start and what is in it. Nothing of the title but letters,
 * digits and hyphens gets in.
 */
export function fileName({ title, startedAt, zone, marks }: Named, ending: string): FileName {
  const lower = (title ?? '').toWellFormed().toLowerCase();
  const words = lower.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const plainWords = lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const rest = [...(startedAt === null ? [] : [timeWord(startedAt, zone)]), ...marks];
  const name = (middle: string) => `${['rollcall', middle === '' ? 'session' : middle, ...rest].join('-')}.${ending}`;
  return { plain: name(cut(plainWords)), full: name(cut(words)) };
}

/** `Content-Disposition` of a download (RFC 6266), with the full name as RFC 8187 has it. */
export function attachment({ plain, full }: FileName): string {
  const encoded = encodeURIComponent(full).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${full === plain ? '' : `; filename*=UTF-8''${encoded}`}`;
}
