/** A provider's account as all instances share it. */
interface AccountTable {
  /** What the origins of its sources begin with. */
  account: string;
  /** Goes up with every change: whoever changes the row names the version that was seen. */
  version: number;
  /** `AccountState` as JSON. */
  state: string;
}

/** Who may do alone what only one may do. */
interface LeaseTable {
  name: string;
  holder: string;
  /** Goes up whenever somebody else takes the lease: what is written under it names the token. */
  token: number;
  /** ms, on the database's clock. */
  until: number;
}

/** One thing that the worker does, once for a kind and a key. */
interface JobTable {
  kind: string;
  key: string;
  /** Lower ones come first. */
  priority: number;
  /** ms; of one that is given up, when it was. */
  due: number;
  /** Counted before each begins. */
  tries: number;
  state: 'waiting' | 'given-up';
  /** Why the last try failed, in words for the operator. */
  error: string | null;
  /** What else it needs, as JSON. */
  body: string | null;
  created_at: number;
}

/** A session as the provider last listed it. Times in ms. */
interface KnownSessionTable {
  origin: string;
  session_id: string;
  meeting_id: string | null;
  status: 'live' | 'ended';
  /** When it started, else when its entry was made, else 0: lists are sorted by it. */
  sort_at: number;
  ended_at: number | null;
  /** Its minutes, else 0. */
  sort_minutes: number;
  search_key: string;
  /** `Session` as JSON. */
  session: string;
  /** When it was last listed (or, of one that only the archive knows, read). */
  listed_at: number;
}

/** What a provider last answered to a question of one kind, to be shown with its age when it fails. */
interface KeptAnswerTable {
  origin: string;
  kind: string;
  key: string;
  read_at: number;
  encoding: string;
  content: Uint8Array;
}

/** The record of a live session as one instance read it, for the others. */
interface LiveRecordTable {
  origin: string;
  session_id: string;
  read_at: number;
  encoding: string;
  content: Uint8Array;
}

export interface WorkerTables {
  account: AccountTable;
  lease: LeaseTable;
  job: JobTable;
  known_session: KnownSessionTable;
  kept_answer: KeptAnswerTable;
  live_record: LiveRecordTable;
}
