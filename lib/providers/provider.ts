import type { Connection } from '@/lib/domain/connection';
import type { Invitee, Meeting } from '@/lib/domain/meeting';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { Session, SessionWithRooms } from '@/lib/domain/session';
import type { Abilities, SourceFacts } from './vendor';

/**
 * One place sessions come from, such as an app or a project of an account. `id` is its word in addresses, `provider`
 * its vendor's name.
 */
export interface SourceInfo {
  id: string;
  provider: string;
  name: string;
  can: Abilities;
}

/** Whatever a provider answered, with the time on its clock (the `Date` header, else ours), in ms. */
export interface Answer<T> {
  data: T;
  asOf: number;
}

/** Lists of sessions, meetings and invitees: `total` is the provider's hint, `null` when it gave none. */
export interface Listing<T> {
  items: T[];
  total: number | null;
}

/** A page of sessions. */
export interface SessionListing extends Listing<Session> {
  /**
   * The participants that the list itself carries of one of its items, read when they are asked for; `null` where it
   * carries none, or more than can be read at one go. Absent where a provider's lists carry none.
   */
  connectionsOf?: (item: Session) => Connection[] | null;
}

/** `page` counts from 1. Fields a provider cannot do (see `can`) are ignored by it. */
export interface SessionListQuery {
  page: number;
  perPage: number;
  sort: 'startedAt' | 'minutes';
  order: 'asc' | 'desc';
  search?: string;
  status?: 'live' | 'ended';
  /** ms since the epoch; sessions that started in `[from, to)`. */
  from?: number;
  to?: number;
  meetingId?: string;
}

export interface MeetingListQuery {
  page: number;
  perPage: number;
  search?: string;
}

/**
 * One page of a session's participants list. The hints say where the list ends; each is `null` when missing or no
 * usable number.
 */
export interface ConnectionPage {
  rows: Connection[];
  totalCount: number | null;
  endOffset: number | null;
  lastPage: number | null;
  perPage: number;
}

/** How a field of a vendor's own row is laid beside what a connection keeps of it. */
interface TextField {
  /** Its name as the vendor has it. */
  field: string;
  kind: 'text';
  /** `undefined` in a record that is older than the keeping of this. */
  of: (connection: Connection) => string | null | undefined;
}
/** As `TextField`, in ms: a time since the epoch, or how long. */
interface TimeField {
  field: string;
  kind: 'instant' | 'duration';
  of: (connection: Connection) => number | null | undefined;
}
/** As `TextField`: its entries as they were sent and as they are kept, each a text, in the same order. */
interface ListField {
  field: string;
  kind: 'list';
  sent: (entry: unknown) => string;
  of: (connection: Connection) => string[] | undefined;
}
export type DetailField = TextField | TimeField | ListField;

/** What a provider's own detail endpoint answered for one connection. */
export interface ConnectionDetail {
  /** Where: the path without host and without the account's ids, and the query without its `?`. */
  asked: { path: string; query: string };
  /** Of HTTP. */
  status: number;
  /**
   * `ignored`: the filters were sent, but no part of a report came; `left-out`: the account refused them before;
   * `none`: this provider has none.
   */
  filters: 'answered' | 'ignored' | 'left-out' | 'none';
  /** The whole answer as it was sent. */
  body: unknown;
  /** Names of fields of this vendor's answers that open something and are for nobody's eyes. */
  secretFields: readonly string[];
  /** The row of the connection in it, the same read by us, and which field is which. */
  row: Record<string, unknown>;
  connection: Connection;
  fields: readonly DetailField[];
}

/**
 * The contract every provider fulfils. Each method makes exactly one call of the provider's API through the guarded
 * `fetch` it was made with, though a report's parts may share one. It throws only `ProviderError`, and `bad-request`
 * without any call for an id that the provider cannot have. No reader can end a call, because several may share it.
 */
export interface Provider extends SourceFacts {
  readonly source: SourceInfo;
  /**
   * The account and app behind the source, for good: what is archived is found by it when sources are renamed. Holds no
   * credential; never leaves the server.
   */
  readonly origin: string;
  listSessions(query: SessionListQuery): Promise<Answer<SessionListing>>;
  getSession(sessionId: string): Promise<Answer<SessionWithRooms>>;
  /** `page` counts from 1. `roomId` of the rows is left `null`; the loader sets it. */
  listConnections(sessionId: string, page: number): Promise<Answer<ConnectionPage>>;
  getReportPart<F extends ReportFilter>(sessionId: string, connectionId: string, filter: F): Promise<Answer<ReportParts[F]>>;
  /**
   * What the provider tells of one connection now. `sessionId` is that of the room the connection is in, `connectionId`
   * its `reportId`. Throws `filters-refused` once, where the account does not take the filters, and asks without them
   * from then on.
   */
  getConnectionDetail(sessionId: string, connectionId: string): Promise<Answer<ConnectionDetail>>;
  listMeetings(query: MeetingListQuery): Promise<Answer<Listing<Meeting>>>;
  getMeeting(meetingId: string): Promise<Answer<Meeting>>;
  /** Only where `source.can.invitees`; else throws `unsupported`. */
  listInvitees(meetingId: string, query: { page: number; perPage: number }): Promise<Answer<Listing<Invitee>>>;
}
