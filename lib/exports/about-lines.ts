import { countingRules } from '@/lib/counting-rules';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { CountOptions } from '@/lib/domain/count-session';
import { flagTexts } from '@/lib/domain/flag';
import type { ListQuery } from '@/lib/domain/list-people';
import type { Thresholds } from '@/lib/domain/thresholds';
import { formatZone } from '@/lib/format';
import { zonedIso } from './zoned-time';

/** What a reader of the file should know about it: a word and what it says. */
export type AboutLine = [label: string, text: string];

/** Who and what is counted in. */
export type Scope = Pick<CountOptions, 'rooms' | 'counted'>;

export interface AboutInput {
  session: Pick<
    SessionAnswer,
    'title' | 'status' | 'startedAt' | 'endedAt' | 'window' | 'asOf' | 'freshness' | 'progress' | 'incomplete' | 'flags' | 'summary'
  >;
  /** The name of the source, where the reader may know it. */
  sourceName: string | null;
  zone: string;
  thresholds: Thresholds;
  query: Pick<ListQuery, 'view' | 'search' | 'verdict' | 'role' | 'present'>;
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
function scopeLines({ rooms, counted }: Scope): AboutLine[] {
  return [
    ...(rooms === 'main' ? [['Rooms', 'Main room only: the breakout rooms are left out'] satisfies AboutLine] : []),
    ...(counted === 'all' ? [['Counted', 'All: recorders and excluded roles are counted in'] satisfies AboutLine] : []),
  ];
}

function selectionOf({ view, search, verdict, role, present }: AboutInput['query'], zone: string): string {
  const range = present && { start: new Date(present.from).toISOString(), end: new Date(present.to).toISOString() };
  const parts = [
    search === undefined ? [] : [`containing "${search}"`],
    verdict === undefined ? [] : [`verdict ${verdict}`],
    role === undefined ? [] : [`role ${role}`],
    range === undefined ? [] : [`present in ${bothOfSpan(range, zone)}`],
  ].flat();
  const rows = view === 'people' ? 'one row a person' : 'one row a connection';
  return `${rows}; ${parts.length === 0 ? 'everybody' : `only ${parts.join(', ')}`}`;
}

function freshnessOf({ freshness, progress, incomplete, flags }: AboutInput['session']): string {
  const notes = [
    freshness.stale ? `The provider could not be asked again: ${freshness.reason ?? 'no reason known'}` : '',
    progress.loaded < progress.total ? `Only ${progress.loaded} of ${progress.total} records had been read` : '',
    incomplete ? 'The provider announced more records than it gave' : '',
    ...flags.map((flag) => flagTexts[flag].replace(/\.$/, '')),
  ].filter((note) => note !== '');
  return [freshnessWords[freshness.state], ...notes].join('. ');
}

/** The lines above a table: which session, how its figures were counted, from what, and when. */
export function aboutLines({ session, sourceName, zone, thresholds, query, scope, rows }: AboutInput): AboutLine[] {
  const { title, status, startedAt, endedAt, window, asOf, freshness, summary } = session;
  return [
    ['Session', title ?? 'Untitled session'],
    ...(sourceName === null ? [] : [['Source', sourceName] satisfies AboutLine]),
    ['Started', both(startedAt, zone)],
    ['Ended', status === 'live' ? 'live' : both(endedAt, zone)],
    ['Attendance window', window === null ? 'unknown' : bothOfSpan(window, zone)],
    ['People', `${summary.people}, at most ${summary.peak} at once`],
    ['Rows', `${rows} (${selectionOf(query, zone)})`],
    ...scopeLines(scope),
    ['How it is counted', countingRules(thresholds)],
    ['Time zone', formatZone(zone, startedAt ?? asOf)],
    ['Counted as of', both(asOf, zone)],
    ['Read from the provider', both(freshness.readAt, zone)],
    ['State of the figures', freshnessOf(session)],
  ];
}
