import { countingRules } from '@/lib/counting-rules';
import type { SessionAnswer, Summary } from '@/lib/domain/answers/session-answer';
import type { CountOptions } from '@/lib/domain/count-session';
import { flagTexts } from '@/lib/domain/flag';
import type { ListQuery } from '@/lib/domain/list-people';
import type { Thresholds } from '@/lib/domain/thresholds';
import { formatZone } from '@/lib/format';
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
}

const freshnessWords = {
  live: 'live: figures still change',
  settling: 'ended lately: figures may still change',
  final: 'final',
  archived: 'final, from the archive',
} as const;

function both(at: string | null, zone: string): string {
  if (at === null) return 'unknown';
  return zone === 'UTC' ? at : `${at} (${zonedIso(at, zone)} ${zone})`;
}

function bothOfSpan({ start, end }: { start: string; end: string }, zone: string): string {
  const span = `${start}/${end}`;
  return zone === 'UTC' ? span : `${span} (${zonedIso(start, zone)}/${zonedIso(end, zone)} ${zone})`;
}

/** What was asked to be counted otherwise than usual. */
function scopeLines({ rooms, counted, window }: Scope): AboutLine[] {
  return [
    ...(rooms === 'main' ? [['Rooms', 'Main room only: the breakout rooms are left out'] satisfies AboutLine] : []),
    ...(counted === 'all' ? [['Counted', 'All: recorders and excluded roles are counted in'] satisfies AboutLine] : []),
    ...(window === 'session' ? [['Judged by', 'The whole session: the time in which anybody counted was in'] satisfies AboutLine] : []),
  ];
}

const answerWords = { throughout: 'throughout', part: 'in part', none: 'not' } as const;

function selectionOf(query: AboutInput['query'], zone: string): string {
  const { view, search, verdict, role, state, flag, outside, present, answer, neverCame } = query;
  const range = present && { start: new Date(present.from).toISOString(), end: new Date(present.to).toISOString() };
  const parts = [
    search === undefined ? [] : [`containing "${search}"`],
    verdict === undefined ? [] : [`verdict ${verdict}`],
    role === undefined ? [] : [`role ${role}`],
    state === undefined ? [] : [`state ${state}`],
    flag === undefined ? [] : [`with the note: ${flagTexts[flag].replace(/\.$/, '')}`],
    outside ? ['there outside the attendance window'] : [],
    neverCame === 'only' ? ['invited and never came'] : [],
    range === undefined ? [] : [`${answer === undefined ? 'present' : `${answerWords[answer]} present`} in ${bothOfSpan(range, zone)}`],
  ].flat();
  const rows = view === 'people' ? 'one row a person' : 'one row a connection';
  const missing = neverCame === 'with' ? ', and who was invited and never came' : '';
  return `${rows}; ${parts.length === 0 ? 'everybody' : `only ${parts.join(', ')}`}${missing}`;
}

function freshnessOf({ freshness, progress, incomplete, flags = [] }: AboutInput['session']): string {
  const notes = [
    freshness.stale ? `The provider could not be asked again: ${freshness.reason ?? 'no reason known'}` : '',
    progress.loaded < progress.total ? `Only ${progress.loaded} of ${progress.total} records had been read` : '',
    incomplete ? 'The provider announced more records than it gave' : '',
    ...flags.map((flag) => flagTexts[flag].replace(/\.$/, '')),
  ].filter((note) => note !== '');
  return [freshnessWords[freshness.state], ...notes].join('. ');
}

function windowText(window: SessionAnswer['attendanceWindow'], zone: string): string {
  if (window === null) return 'unknown';
  return `${bothOfSpan(window, zone)}, ${windowRule(window)}`;
}

function windowRule({ begins, ends, crowd }: NonNullable<AboutInput['session']['attendanceWindow']>): string {
  if (crowd === 0) return 'the whole session, as nobody was counted in it';
  if (begins === 1 && ends === 1) return 'while anybody was in';
  return `from ${begins} people in until fewer than ${ends}, of a crowd of ${crowd}`;
}

/** Figures that can only grow say so. */
function peopleText({ summary, progress, incomplete }: AboutInput['session']): string {
  const most = incomplete || progress.loaded < progress.total ? 'at least ' : '';
  return `${most}${summary.people}${summary.peak === undefined ? '' : `; at once ${most || 'at most '}${summary.peak}`}`;
}

function invitedText({ summary, status }: AboutInput['session']): string {
  if (summary.neverCame === null) return `${summary.invited}; who never came is not known`;
  return `${summary.invited}, of whom ${summary.neverCame} ${status === 'live' ? 'have not come so far' : 'never came'}`;
}

/** The lines above a table: which session, how its figures were counted, from what, and when. */
export function aboutLines({ session, sourceName, zone, thresholds, query, scope, rows }: AboutInput): AboutLine[] {
  const { title, status, startedAt, endedAt, attendanceWindow: window, asOf, freshness, summary } = session;
  return [
    ['Session', title ?? 'Untitled session'],
    ...(sourceName === null ? [] : [['Source', sourceName] satisfies AboutLine]),
    ['Started', both(startedAt, zone)],
    ['Ended', status === 'live' ? 'live' : both(endedAt, zone)],
    ...(window === undefined ? [] : [['Attendance window', windowText(window, zone)] satisfies AboutLine]),
    ['People', peopleText(session)],
    ...(summary.invited === null ? [] : [['Invited', invitedText(session)] satisfies AboutLine]),
    ['Rows', `${rows} (${selectionOf(query, zone)})`],
    ...scopeLines(scope),
    ['How it is counted', `${countingRules(thresholds)}${status === 'live' ? ' Nobody is judged before the session has ended.' : ''}`],
    ['Time zone', formatZone(zone, startedAt ?? asOf)],
    ['Counted as of', both(asOf, zone)],
    ['Read from the provider', both(freshness.readAt, zone)],
    ['State of the figures', freshnessOf(session)],
  ];
}
