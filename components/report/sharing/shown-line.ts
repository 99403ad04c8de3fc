import { nameWords } from './name-words';
import { dayAhead, type ReportDraft } from './report-draft';

type Shown = Pick<ReportDraft, 'names' | 'include' | 'fields' | 'mode' | 'lastDay' | 'password'>;

const dayMs = 24 * 3_600_000;
/** No line begins with the dot. */
const separator = '\u00a0· ';

/** `a, b and c`. */
function listed(words: string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const when = (on: boolean, word: string) => (on ? [word] : []);

function peopleParts({ names, include, fields }: Shown): string[] {
  if (!include.participants) return ['no people'];
  const ofEach = [...when(include.quality, 'quality'), ...when(fields.device, 'device'), ...when(fields.place, 'place')];
  const pages = include.times && include.detail ? [`a page each${ofEach.length > 0 ? ` with ${listed(ofEach)}` : ''}`] : [];
  const more = [...when(fields.externalId, 'custom ids'), ...when(fields.role, 'roles'), ...when(include.neverCame, 'who never came')];
  return [nameWords[names], ...pages, ...more];
}

/** How long it works: whole days from today to the last one. */
function daysText(lastDay: string, now: number): string {
  const days = Math.round((Date.parse(lastDay) - Date.parse(dayAhead(0, now))) / dayMs);
  if (days < 1) return 'today only';
  return days === 1 ? '1 day' : `${days} days`;
}

/**
 * What a link with these settings shows, and for how long, in one line: `Full names · times, curve and attendance · files · 30 days`. It is made of the
 * settings alone, so that it tells what will be sent.
 */
export function shownLine(draft: Shown, now = Date.now()): string {
  const { include, mode, lastDay, password } = draft;
  const [people = '', ...ofPeople] = peopleParts(draft);
  const told = [...when(include.times, 'times'), ...when(include.times && include.curve, 'curve'), ...when(include.verdicts, 'attendance')];
  return [
    `${people.charAt(0).toUpperCase()}${people.slice(1)}`,
    ...when(told.length > 0, listed(told)),
    ...ofPeople,
    include.participants && include.exports ? 'files' : 'no files',
    ...when(mode === 'live', 'kept up to date'),
    ...when(password !== '', 'password'),
    daysText(lastDay, now),
  ].join(separator);
}
