import { LRUCache } from 'lru-cache';
import { JsonText, type PartlyWritten } from '@/lib/domain/answers/json-text';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { toParticipantRow } from '@/lib/domain/answers/to-participant-row';
import { type CurveColumns, type TimelineColumns, toCurveColumns, toLanes } from '@/lib/domain/answers/to-timeline-columns';
import { type CountOptions, countInSteps, type SessionCount } from '@/lib/domain/count-session';
import type { Span } from '@/lib/domain/interval';
import { drawnRow, type ListQuery, type ListResult, type ListRow, listPeople } from '@/lib/domain/lists/list-people';
import type { Invitee } from '@/lib/domain/meeting';
import type { IdForm } from '@/lib/domain/public-id';
import { finish, type Steps } from '@/lib/domain/steps';
import type { Thresholds } from '@/lib/domain/thresholds';
import { inTurns } from '@/lib/in-turns';
import { basisOf, type SessionRecord } from '@/lib/sessions/reading/session-record';

/** A record counted in one way, with the lists that were asked for. */
export interface CountedSession {
  count: SessionCount;
  list(query: ListQuery): ListResult;
  /** The rows of a page of a list, from 1. */
  pageJson(query: ListQuery, page: number, perPage: number): JsonText<ParticipantRow[]>;
  /** As `pageJson`, of single connections, each with what tells it apart; `devices` by report id. */
  connectionsJson(query: ListQuery, page: number, perPage: number, devices: ReadonlyMap<string, string>): JsonText<ParticipantRow[]>;
  /**
   * The columns of a list's timeline (`null`: without lanes), the long ones written: at 10,000 people that is not done
   * anew for every reader. `zoom` in ms: the curve of that stretch only.
   */
  columns(query: ListQuery | null, zoom?: { from: number; to: number }): PartlyWritten<TimelineColumns>;
}

const listsPerRecord = 8;
const pagesPerRecord = 32;
const timelinesPerRecord = 3;
/**
 * Of what somebody typed or drew, which nobody else may ever ask for, fewer are kept, and apart from those that
 * everybody asks for.
 */
const typedPerRecord = 2;
const typedPagesPerRecord = 4;

/** What was counted of a record, and what is being counted, by the way in which. */
interface Counted {
  ways: Map<string, CountedSession>;
  underWay: Map<string, Promise<CountedSession>>;
}
const countedRecords = new WeakMap<SessionRecord, Counted>();

function countedOf(record: SessionRecord): Counted {
  const counted = countedRecords.get(basisOf(record)) ?? { ways: new Map(), underWay: new Map() };
  countedRecords.set(basisOf(record), counted);
  return counted;
}

const wayOf = (idForm: IdForm, { rooms, counted, window, excludedRoles }: CountOptions) =>
  `${idForm.name} ${rooms} ${counted} ${window} ${JSON.stringify(excludedRoles)}`;

/** The record counted with these options: once, however often it is asked for. */
export function countRecord(record: SessionRecord, idForm: IdForm, options: CountOptions): CountedSession {
  const { ways } = countedOf(record);
  const way = wayOf(idForm, options);
  const counted = ways.get(way) ?? finish(countSteps(record, idForm, options));
  ways.set(way, counted);
  return counted;
}

/** As `countRecord`, with turns for others while it is counted. */
export async function countInTurns(record: SessionRecord, idForm: IdForm, options: CountOptions): Promise<CountedSession> {
  const { ways, underWay } = countedOf(record);
  const way = wayOf(idForm, options);
  const known = ways.get(way) ?? underWay.get(way);
  if (known !== undefined) return known;
  const counting = inTurns(countSteps(record, idForm, options)).then((made) => {
    // Somebody may not have waited.
    const counted = ways.get(way) ?? made;
    ways.set(way, counted);
    return counted;
  });
  underWay.set(way, counting);
  return counting.finally(() => underWay.delete(way));
}

function* countSteps(record: SessionRecord, idForm: IdForm, options: CountOptions): Steps<CountedSession> {
  const { session, rooms, connections, answeredAt } = record;
  const count = yield* countInSteps({ session, rooms, connections, answeredAt, idForm }, options);
  return listsOf(count, { thresholds: options.thresholds });
}

interface ListOptions {
  thresholds: Thresholds;
  /** Rows of those lists that ask for them. */
  neverCame?: readonly Invitee[];
  /** How a row goes over the wire; as members see it unless told. */
  toRow?: ToRow;
}

/** A row as it goes over the wire; see `toParticipantRow`. */
export type ToRow = (row: ListRow, span: Span | null, device?: string) => object;

/** Answers made once, those to what somebody typed apart from the others. */
function createKept<T extends object>(max: number, maxTyped: number) {
  const kept = { plain: new LRUCache<string, T>({ max }), typed: new LRUCache<string, T>({ max: maxTyped }) };
  return (key: string, isTyped: boolean, make: () => T): T => {
    const among = isTyped ? kept.typed : kept.plain;
    const answer = among.get(key) ?? make();
    among.set(key, answer);
    return answer;
  };
}

/** A count with its lists, each made once for everybody who asks. */
export function listsOf(count: SessionCount, { thresholds, neverCame = [], toRow = toParticipantRow }: ListOptions): CountedSession {
  const lists = createKept<ListResult>(listsPerRecord, typedPerRecord);
  const pages = createKept<JsonText<ParticipantRow[]>>(pagesPerRecord, typedPagesPerRecord);
  const curves = createKept<PartlyWritten<CurveColumns>>(1, typedPerRecord);
  const lanes = createKept<JsonText<TimelineAnswer['lanes']>>(timelinesPerRecord, typedPerRecord);

  const list = (query: ListQuery) => lists(keyOf(query), isTyped(query), () => listPeople(count, query, thresholds, neverCame));

  const pageOf = (query: ListQuery, page: number, perPage: number) =>
    list(query)
      .rows.slice((page - 1) * perPage, page * perPage)
      .map((row) => drawnRow(row, count));

  return {
    count,
    list,
    connectionsJson(query, page, perPage, devices) {
      const { span } = list(query);
      const rows = pageOf(query, page, perPage);
      return new JsonText(JSON.stringify(rows.map((row) => toRow(row, span, devices.get(row.reportId ?? '') ?? endOfId(row.id)))));
    },
    pageJson(query, page, perPage) {
      const write = () => {
        const { span } = list(query);
        return new JsonText<ParticipantRow[]>(JSON.stringify(pageOf(query, page, perPage).map((row) => toRow(row, span))));
      };
      return pages(`${page} ${perPage} ${keyOf(query)}`, isTyped(query), write);
    },
    columns(query, zoom) {
      const curveColumns = curves(`${zoom?.from} ${zoom?.to}`, zoom !== undefined, () => {
        const columns = toCurveColumns(count, zoom);
        return { ...columns, curve: new JsonText(JSON.stringify(columns.curve)) };
      });
      const writeLanes = () => new JsonText<TimelineAnswer['lanes']>(JSON.stringify(toLanes(count, query ? list(query).rows : [])));
      // Whoever looks closer changes the curve alone: the lanes of 10,000 people are not written anew.
      return { ...curveColumns, lanes: query ? lanes(keyOf(query), isTyped(query), writeLanes) : writeLanes() };
    },
  };
}

/** Whether a list is one of endlessly many. */
const isTyped = ({ search, role, present }: ListQuery) => search !== undefined || role !== undefined || present !== undefined;

const endOfId = (id: string) => `…${id.slice(-6)}`;

function keyOf({ view, sort, order, search, verdict, role, flag, outside, state, present, answer, neverCame }: ListQuery): string {
  const filters = [search, verdict, role, flag, outside, state, present?.from, present?.to, answer, neverCame];
  return JSON.stringify([view, sort, order, ...filters.map((filter) => filter ?? null)]);
}
