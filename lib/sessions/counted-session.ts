import { LRUCache } from 'lru-cache';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import { toTimelineColumns } from '@/lib/domain/answers/to-timeline-columns';
import { type CountOptions, countSession, type SessionCount } from '@/lib/domain/count-session';
import { type ListQuery, type ListResult, listPeople } from '@/lib/domain/list-people';
import type { Invitee } from '@/lib/domain/meeting';
import type { IdShape } from '@/lib/domain/public-id';
import type { Thresholds } from '@/lib/domain/thresholds';
import type { SessionRecord } from './session-record';

/** A record counted in one way, with the lists that were asked for. */
export interface CountedSession {
  count: SessionCount;
  list(query: ListQuery): ListResult;
  /** A page of a list, from 1, as the JSON text of its `ParticipantRow`s. */
  pageJson(query: ListQuery, page: number, perPage: number): string;
  /** As `pageJson`, of single connections, each with what tells it apart; `devices` by report id. */
  connectionsJson(query: ListQuery, page: number, perPage: number, devices: ReadonlyMap<string, string>): string;
  /**
   * The columns of a list's `TimelineAnswer` (`null`: without lanes) as JSON text: at 10,000 people they are not written anew for every reader. `zoom`
   * in ms: the curve of that stretch only.
   */
  columnsJson(query: ListQuery | null, zoom?: { from: number; to: number }): string;
}

const listsPerRecord = 8;
const pagesPerRecord = 32;
const timelinesPerRecord = 3;
const countedRecords = new WeakMap<SessionRecord, Map<string, CountedSession>>();

/** The record counted with these options: once, however often it is asked for. */
export function countRecord(record: SessionRecord, idShape: IdShape, options: CountOptions): CountedSession {
  const ways = countedRecords.get(record) ?? new Map<string, CountedSession>();
  countedRecords.set(record, ways);
  const way = `${idShape} ${options.rooms} ${options.counted} ${options.window} ${JSON.stringify(options.excludedRoles)}`;
  const known = ways.get(way);
  if (known !== undefined) return known;
  const counted = createCountedSession(record, idShape, options);
  ways.set(way, counted);
  return counted;
}

function createCountedSession(record: SessionRecord, idShape: IdShape, options: CountOptions): CountedSession {
  const { session, rooms, connections, answeredAt } = record;
  return listsOf(countSession({ session, rooms, connections, answeredAt, idShape }, options), options.thresholds);
}

/** A count with its lists, each made once for everybody who asks. `neverCame` are rows of those lists that ask for them. */
export function listsOf(count: SessionCount, thresholds: Thresholds, neverCame: readonly Invitee[] = []): CountedSession {
  const lists = new LRUCache<string, ListResult>({ max: listsPerRecord });
  const pages = new LRUCache<string, string>({ max: pagesPerRecord });
  const timelines = new LRUCache<string, string>({ max: timelinesPerRecord });

  function list(query: ListQuery): ListResult {
    const key = keyOf(query);
    const result = lists.get(key) ?? listPeople(count, query, thresholds, neverCame);
    lists.set(key, result);
    return result;
  }

  const pageOf = (query: ListQuery, page: number, perPage: number) => list(query).rows.slice((page - 1) * perPage, page * perPage);

  return {
    count,
    list,
    connectionsJson(query, page, perPage, devices) {
      const { span } = list(query);
      const rows = pageOf(query, page, perPage);
      return JSON.stringify(rows.map((row) => toParticipantRow(row, span, devices.get(row.reportId ?? '') ?? endOfId(row.id))));
    },
    pageJson(query, page, perPage) {
      const key = `${page} ${perPage} ${keyOf(query)}`;
      const known = pages.get(key);
      if (known !== undefined) return known;
      const { span } = list(query);
      const json = JSON.stringify(pageOf(query, page, perPage).map((row) => toParticipantRow(row, span)));
      pages.set(key, json);
      return json;
    },
    columnsJson(query, zoom) {
      const key = `${query ? keyOf(query) : ''} ${zoom?.from} ${zoom?.to}`;
      const json = timelines.get(key) ?? JSON.stringify(toTimelineColumns(count, query ? list(query).rows : [], zoom));
      timelines.set(key, json);
      return json;
    },
  };
}

const endOfId = (id: string) => `…${id.slice(-6)}`;

function keyOf({ view, sort, order, search, verdict, role, flag, outside, state, present, answer, neverCame }: ListQuery): string {
  const filters = [search, verdict, role, flag, outside, state, present?.from, present?.to, answer, neverCame];
  return JSON.stringify([view, sort, order, ...filters.map((filter) => filter ?? null)]);
}
