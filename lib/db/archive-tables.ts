import type { Generated } from 'kysely';

/** Names a session for good: the account and app it belongs to (never its word in addresses), and its id there. */
interface ArchiveKey {
  origin: string;
  session_id: string;
}

/** One row per archived session: what lists and questions over many sessions need. */
interface ArchivedSessionTable extends ArchiveKey {
  /** The name of the form that ids of its people have. */
  id_shape: string;
  meeting_id: string | null;
  title: string | null;
  /** ms; as counted, of all rooms together, else as the provider says. */
  started_at: number | null;
  ended_at: number | null;
  minutes: number | null;
  /** From here to `connections`, and `summary`: as counted by the rules and options that the next two name. */
  people: number;
  peak: number;
  present: number | null;
  partial: number | null;
  absent: number | null;
  /** From 0 to 1. */
  average_attendance: number | null;
  /** `SmallCurve` as JSON. */
  curve: string | null;
  connections: number;
  /** The number of the counting rules; 1 of those before there was a number. */
  counting_version: Generated<number>;
  /** Hashes of the options and of the content that were counted; `null` before there was a number. */
  counted_from: string | null;
  /** `Session` as JSON, as the record has it. */
  session: string;
  /** `SessionSummary` as JSON. */
  summary: string;
  /** 1 when fewer rows came than the provider announced. */
  incomplete: Generated<number>;
  /** Rows of the record; `null` of what an older release wrote. */
  rows: number | null;
  /** What records of this reading hold; raised as well where the provider has no better one. */
  record_version: Generated<number>;
  /**
   * The provider's entry in its list, where it differed from the record's last, and the one that the session was last
   * read again for.
   */
  listed: string | null;
  listed_read: string | null;
  /** When (ms) reading the archived session again was last tried. */
  tried_at: number | null;
  /**
   * Search keys of title, session and meeting id, a line each; `null` until it is made, of rows from before there was
   * one.
   */
  search_key: string | null;
  content_hash: string;
  /** When (ms) its reading began; `null` of what an older release wrote. */
  began_at: Generated<number | null>;
  read_at: number;
  archived_at: number;
}

/** The whole record, compressed; apart, so that lists never touch it. */
interface ArchivedRecordTable extends ArchiveKey {
  encoding: string;
  content: Uint8Array;
}

/** One row per person of an archived session, counted as its session's row says. Times and durations in ms. */
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
  /** These two are `null` of what an older release wrote, until it is read. */
  meeting_id: string | null;
  /** How many they are. */
  invitees: number | null;
  read_at: number;
  encoding: string;
  content: Uint8Array;
}

/** A source as it was last listed. */
interface KnownSourceTable {
  origin: string;
  /** `SourceInfo` as JSON. */
  source: string;
  /** As in `archived_session`. */
  id_shape: string;
  /** The spans of start times whose sessions were listed whole, as JSON: `[[from, to], …]` in ms. */
  walked: Generated<string | null>;
}

export interface ArchiveTables {
  archived_session: ArchivedSessionTable;
  archived_record: ArchivedRecordTable;
  archived_person: ArchivedPersonTable;
  archived_report: ArchivedReportTable;
  archived_invitees: ArchivedInviteesTable;
  known_source: KnownSourceTable;
}
