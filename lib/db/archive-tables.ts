import type { Generated } from 'kysely';

/** Names a session for good: the account and app it belongs to (never its word in addresses), and its id there. */
interface ArchiveKey {
  origin: string;
  session_id: string;
}

/** One row per archived session: what lists and questions over many sessions need. */
interface ArchivedSessionTable extends ArchiveKey {
  id_shape: 'uuid' | 'word';
  meeting_id: string | null;
  title: string | null;
  /** ms; the counted bounds, where the provider gave none. */
  started_at: number | null;
  ended_at: number | null;
  minutes: number | null;
  people: number;
  peak: number;
  connections: number;
  /** `Session` as JSON. */
  session: string;
  /** `SessionSummary` as JSON, counted when it was archived. */
  summary: string;
  /** 1 when fewer rows came than the provider announced. */
  incomplete: Generated<number>;
  /** Search keys of title, session and meeting id, a line each; `null` until it is made, of rows from before there was one. */
  search_key: string | null;
  content_hash: string;
  read_at: number;
  archived_at: number;
}

/** The whole record, compressed; apart, so that lists never touch it. */
interface ArchivedRecordTable extends ArchiveKey {
  encoding: string;
  content: Uint8Array;
}

/** One row per person of an archived session, as counted when it was archived. Times and durations in ms. */
interface ArchivedPersonTable extends ArchiveKey {
  person_id: string;
  name: string | null;
  external_id: string | null;
  role: string | null;
  state: 'in' | 'left' | 'never';
  joined_at: number | null;
  left_at: number | null;
  present_ms: number;
  attendance: number;
  /** `null` for who is not counted. */
  verdict: 'present' | 'partial' | 'absent' | null;
  joins: number;
  reconnects: number;
  absences: number;
  late: number;
  left_early: number;
  counted: number;
  connections: number;
}

/** A part of a peer report that was read of an ended session, archived already or not yet. */
interface ArchivedReportTable extends ArchiveKey {
  report_id: string;
  filter: string;
  read_at: number;
  encoding: string;
  content: Uint8Array;
}

/** Who was invited to the meeting of an archived session, as it was first read. */
interface ArchivedInviteesTable extends ArchiveKey {
  read_at: number;
  encoding: string;
  content: Uint8Array;
}

/** A source as it was last listed. */
interface KnownSourceTable {
  origin: string;
  /** `SourceInfo` as JSON. */
  source: string;
  id_shape: 'uuid' | 'word';
}

export interface ArchiveTables {
  archived_session: ArchivedSessionTable;
  archived_record: ArchivedRecordTable;
  archived_person: ArchivedPersonTable;
  archived_report: ArchivedReportTable;
  archived_invitees: ArchivedInviteesTable;
  known_source: KnownSourceTable;
}
