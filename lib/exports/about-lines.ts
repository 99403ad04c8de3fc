import type { SessionAnswer, Summary } from '@/lib/domain/answers/session-answer';
import type { CountOptions } from '@/lib/domain/count-session';
import type { ListQuery } from '@/lib/domain/lists/list-people';
import type { Thresholds } from '@/lib/domain/thresholds';
import { formatZone, withoutFullStop } from '@/lib/format';
import { answerReasonText } from '@/lib/messages/reason-text';
import { countingRules } from '@/lib/messages/rule-texts';
import type { Words } from '@/lib/messages/words';
import { stateKeys } from './state-keys';
import { zonedIso } from './zoned-time';

/** What a reader of the file should know about it: a word and what it says. */
export type AboutLine = [label: string, text: string];

/** Who and what is counted in, and by which window people are judged. */
export type Scope = Pick<CountOptions, 'rooms' | 'counted' | 'window'>;

export interface AboutInput {
  /** Of a session whose times are not told, what is known of them is absent. */
  session: Pick<SessionAnswer, 'title' | 'status' | 'startedAt' | 'endedAt' | 'asOf' | 'freshness' | 'progress' | 'incomplete'> &
    Partial<Pick<SessionAnswer, 'attendanceWindow' | 'flags'>> & {
      summary: Pick<Summary, 'people' | 'invited' | 'neverCame'> & Partial<Pick<Summary, 'peak'>>;
    };
  /** The name of the source, where the reader may know it. */
  sourceName: string | null;
  zone: string;
  thresholds: Thresholds;
  query: Omit<ListQuery, 'sort' | 'order'>;
  scope: Scope;
  /** Rows in the file. */
  rows: number;
  /** The reader's language. */
  words: Words;
}

const freshnessKeys = { live: 'stateLive', finalizing: 'stateFinalizing', final: 'stateFinal', archived: 'stateArchived' } as const;

function both(at: string | null, zone: string, { t }: Words): string {
  if (at === null) return t('fileHead.unknown');
  return zone === 'UTC' ? at : `${at} (${zonedIso(Date.parse(at), zone)} ${zone})`;
}

function bothOfSpan({ start, end }: { start: string; end: string }, zone: string): string {
  const span = `${start}/${end}`;
  if (zone === 'UTC') return span;
  const [from, to] = [start, end].map((at) => zonedIso(Date.parse(at), zone));
  return `${span} (${from}/${to} ${zone})`;
}

/** What was asked to be counted otherwise than usual. */
function scopeLines({ rooms, counted, window }: Scope, { t }: Words): AboutLine[] {
  const lines: AboutLine[] = [];
  if (rooms === 'main') lines.push([t('fileHead.rooms'), t('fileHead.mainRoom')]);
  if (counted === 'all') lines.push([t('fileHead.counted'), t('fileHead.everybody')]);
  if (window === 'session') lines.push([t('fileHead.judgedBy'), t('fileHead.wholeSession')]);
  return lines;
}

const answerKeys = { throughout: 'throughoutIn', part: 'partIn', none: 'notIn' } as const;

function selectionOf(query: AboutInput['query'], zone: string, { t }: Words): string {
  const { view, search, verdict, role, state, flag, outside, present, answer, neverCame } = query;
  const range = present && { start: new Date(present.from).toISOString(), end: new Date(present.to).toISOString() };
  const answerKey = answer === undefined ? 'presentIn' : answerKeys[answer];
  const filters = [
    search === undefined ? [] : [t('fileHead.containing', { search })],
    verdict === undefined ? [] : [t('fileHead.verdict', { verdict: t(`verdicts.${verdict}`) })],
    role === undefined ? [] : [t('fileHead.role', { role })],
    state === undefined ? [] : [t('fileHead.inState', { state: t(stateKeys[state]) })],
    flag === undefined ? [] : [t('fileHead.note', { note: withoutFullStop(t(`flags.${flag}`)) })],
    outside ? [t('fileHead.outside')] : [],
    neverCame === 'only' ? [t('fileHead.neverCame')] : [],
    range === undefined ? [] : [t(`fileHead.${answerKey}`, { span: bothOfSpan(range, zone) })],
  ].flat();
  const rows = view === 'people' ? t('fileHead.perPerson') : t('fileHead.perConnection');
  const selection = filters.length === 0 ? t('fileHead.all', { rows }) : t('fileHead.only', { rows, filters: filters.join(', ') });
  return neverCame === 'with' ? t('fileHead.withMissing', { selection }) : selection;
}

function freshnessOf({ freshness, progress, incomplete, flags = [] }: AboutInput['session'], words: Words): string {
  const { t } = words;
  const notes = [
    freshness.stale
      ? t('fileHead.notAsked', { reason: withoutFullStop(answerReasonText(freshness, words) ?? t('fileHead.noReason')) })
      : '',
    progress.loaded < progress.total ? t('fileHead.onlyRead', progress) : '',
    incomplete ? t('fileHead.incomplete') : '',
    ...flags.map((flag) => withoutFullStop(t(`flags.${flag}`))),
  ].filter((note) => note !== '');
  return [t(`fileHead.${freshnessKeys[freshness.state]}`), ...notes].join('. ');
}

function windowText(window: SessionAnswer['attendanceWindow'], zone: string, { t }: Words): string {
  if (window === null) return t('fileHead.unknown');
  const { begins, ends, crowd } = window;
  const span = bothOfSpan(window, zone);
  if (crowd === 0) return t('fileHead.windowAxis', { span });
  if (begins === 1 && ends === 1) return t('fileHead.windowAnybody', { span });
  return t('fileHead.windowCrowd', { span, begins, ends, crowd });
}

/** Figures that can only grow say so. */
function peopleText({ summary: { people, peak }, progress, incomplete }: AboutInput['session'], { t }: Words): string {
  const mayGrow = incomplete || progress.loaded < progress.total;
  if (peak === undefined) return mayGrow ? t('fileHead.atLeast', { people }) : t('fileHead.peopleOnly', { people });
  return mayGrow ? t('fileHead.atLeastPeak', { people, peak }) : t('fileHead.peoplePeak', { people, peak });
}

function invitedText({ summary: { invited, neverCame }, status }: AboutInput['session'], { t }: Words): string {
  const shown = invited ?? 0;
  if (neverCame === null) return t('fileHead.invitedUnknown', { invited: shown });
  const key = status === 'live' ? 'invitedSoFar' : 'invitedEnded';
  return t(`fileHead.${key}`, { invited: shown, missing: neverCame });
}

/** The lines above a table: which session, how its figures were counted, from what, and when. */
export function aboutLines({ session, sourceName, zone, thresholds, query, scope, rows, words }: AboutInput): AboutLine[] {
  const { title, status, startedAt, endedAt, attendanceWindow: window, asOf, freshness, summary } = session;
  const { t } = words;
  const rules = countingRules(thresholds, words);
  return [
    [t('fileHead.session'), title ?? t('fileHead.untitled')],
    ...(sourceName === null ? [] : [[t('fileHead.source'), sourceName] satisfies AboutLine]),
    [t('fileHead.started'), both(startedAt, zone, words)],
    [t('fileHead.ended'), status === 'live' ? t('fileHead.live') : both(endedAt, zone, words)],
    ...(window === undefined ? [] : [[t('fileHead.window'), windowText(window, zone, words)] satisfies AboutLine]),
    [t('fileHead.people'), peopleText(session, words)],
    ...(summary.invited === null ? [] : [[t('fileHead.invited'), invitedText(session, words)] satisfies AboutLine]),
    [t('fileHead.rows'), t('fileHead.rowsOf', { count: rows, selection: selectionOf(query, zone, words) })],
    ...scopeLines(scope, words),
    [t('fileHead.rules'), status === 'live' ? `${rules} ${t('rules.live')}` : rules],
    [t('fileHead.zone'), formatZone(zone, startedAt ?? asOf)],
    [t('fileHead.asOf'), both(asOf, zone, words)],
    [t('fileHead.readAt'), both(freshness.readAt, zone, words)],
    [t('fileHead.state'), freshnessOf(session, words)],
  ];
}
