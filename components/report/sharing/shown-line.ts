import type { Words } from '@/lib/messages/words';
import { nameWords } from './name-words';
import { dayAhead, type ReportDraft } from './report-draft';

type Shown = Pick<ReportDraft, 'names' | 'include' | 'fields' | 'mode' | 'lastDay' | 'password'>;

const dayMs = 24 * 3_600_000;
/** No line begins with the dot. */
const separator = '\u00a0· ';

const when = (on: boolean, word: string) => (on ? [word] : []);

function peopleParts({ names, include, fields }: Shown, words: Words): string[] {
  const { t, list } = words;
  if (!include.participants) return [t('share.noPeople')];
  const ofEach = [
    ...when(include.quality, t('share.quality')),
    ...when(fields.device, t('share.device')),
    ...when(fields.place, t('share.place')),
  ];
  const page = ofEach.length > 0 ? t('share.pageEachWith', { parts: list(ofEach) }) : t('share.pageEach');
  return [
    nameWords(names, words),
    ...when(include.times && include.detail, page),
    ...when(fields.externalId, t('share.customIds')),
    ...when(fields.role, t('share.roles')),
    ...when(include.neverCame, t('share.neverCame')),
  ];
}

/** How long it works: whole days from today to the last one. */
function daysText(lastDay: string, now: number, { t }: Words): string {
  const days = Math.round((Date.parse(lastDay) - Date.parse(dayAhead(0, now))) / dayMs);
  return days < 1 ? t('share.todayOnly') : t('share.days', { count: days });
}

/**
 * What a link with these settings shows, and for how long, in one line: `Full names · times, curve and attendance ·
 * files · 30 days`. It is made of the settings alone, so that it tells what will be sent.
 */
export function shownLine(draft: Shown, words: Words, now = Date.now()): string {
  const { t, list } = words;
  const { include, mode, lastDay, password } = draft;
  const [people = '', ...ofPeople] = peopleParts(draft, words);
  const shownParts = [
    ...when(include.times, t('share.times')),
    ...when(include.times && include.curve, t('share.curve')),
    ...when(include.verdicts, t('share.attendance')),
  ];
  return [
    `${people.charAt(0).toUpperCase()}${people.slice(1)}`,
    ...when(shownParts.length > 0, list(shownParts)),
    ...ofPeople,
    include.participants && include.exports ? t('share.files') : t('share.noFiles'),
    ...when(mode === 'live', t('share.keptUpToDate')),
    ...when(password !== '', t('share.password')),
    daysText(lastDay, now, words),
  ].join(separator);
}
