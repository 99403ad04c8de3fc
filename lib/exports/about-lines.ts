import { countingRules } from '@/lib/counting-rules';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { flagTexts } from '@/lib/domain/flag';
import type { ListQuery } from '@/lib/domain/list-people';
import type { Thresholds } from '@/lib/domain/thresholds';
import { formatZone } from '@/lib/format';
import { zonedIso } from './zoned-time';

/** What a reader of the file should know about it: a word and what it says. */
export type AboutLine = [label: string, text: string];

export interface AboutInput {
  session: Pick<
    SessionAnswer,
    | 'title'
    | 'status'
    | 'startedAt'
    | 'endedAt'
    | 'attendanceWindow'
    | 'asOf'
    | 'freshness'
    | 'progress'
    | 'incomplete'
    | 'flags'
    | 'summary'
  >;
  /** The name of the source, where the reader may know it. */
  sourceName: string | null;
  zone: string;
  thresholds: Thresholds;
  query: Pick<ListQuery, 'view' | 'search' | 'verdict' | 'role' | 'present'>;
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

function selectionOf({ view, search, verdict, role, present }: AboutInput['query']): string {
  const parts = [
    search === undefined ? [] : [`containing "${search}"`],
    verdict === undefined ? [] : [`verdict ${verdict}`],
    role === undefined ? [] : [`role ${role}`],
    present === undefined ? [] : [`present in ${new Date(present.from).toISOString()}/${new Date(present.to).toISOString()}`],
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
export function aboutLines({ session, sourceName, zone, thresholds, query, rows }: AboutInput): AboutLine[] {
  const { title, status, startedAt, endedAt, attendanceWindow: window, asOf, freshness, summary } = session;
  return [
    ['Session', title ?? 'Untitled session'],
    ...(sourceName === null ? [] : [['Source', sourceName] satisfies AboutLine]),
    ['Started', both(startedAt, zone)],
    ['Ended', status === 'live' ? 'live' : both(endedAt, zone)],
    ['Attendance window', window === null ? 'unknown' : `${window.start}/${window.end}`],
    ['People', `${summary.people}, at most ${summary.peak} at once`],
    ['Rows', `${rows} (${selectionOf(query)})`],
    ['How it is counted', countingRules(thresholds)],
    ['Time zone', formatZone(zone, startedAt ?? asOf)],
    ['Counted as of', both(asOf, zone)],
    ['Read from the provider', both(freshness.readAt, zone)],
    ['State of the figures', freshnessOf(session)],
  ];
}
