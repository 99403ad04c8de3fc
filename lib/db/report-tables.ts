/** A report link, or a preview of one. Settings are JSON; the key is stored only as SHA-256. */
interface ReportTable {
  id: string;
  kind: 'link' | 'preview';
  key_hash: string;
  /** Keys the ids that recipients see. */
  salt: string;
  source: string;
  origin: string;
  session_id: string;
  session_title: string | null;
  session_started_at: number | null;
  title: string | null;
  include: string;
  fields: string;
  names: 'full' | 'initials' | 'pseudonyms' | 'none';
  mode: 'frozen' | 'live';
  time_zone: string;
  /** `null`: the reader's own. */
  language: string | null;
  /** `not-kept`: its session is no longer kept. */
  state: 'active' | 'paused' | 'revoked' | 'not-kept';
  maker_id: string | null;
  maker_name: string | null;
  password_hash: string | null;
  /** Goes up with every change of the password: unlocks of an earlier one are void. */
  password_version: number;
  /** Wrong passwords since the link was made or resumed, those that are being looked at included. */
  wrong_guesses: number;
  /** Why it is paused, where it was not paused by hand. */
  paused_for: 'wrong-passwords' | null;
  opens: number;
  last_opened_at: number | null;
  created_at: number;
  expires_at: number;
}

/** The record of a frozen report whose session had not settled; of a settled one the archive has it. */
interface ReportRecordTable {
  report_id: string;
  /** The name of the form that ids of its people have. */
  id_shape: string;
  encoding: string;
  content: Uint8Array;
}

/** Who is "Guest 7" in a report; `person` is the id that recipients see. */
interface ReportPseudonymTable {
  report_id: string;
  person: string;
  number: number;
}

interface ReportUnlockTable {
  hash: string;
  report_id: string;
  password_version: number;
  expires_at: number;
}

/** The view log: what was done with a link and when, never by which address. */
interface ReportViewTable {
  id: string;
  report_id: string;
  at: number;
  event: 'opened' | 'unlocked' | 'wrong-password' | 'paused' | 'exported';
}

/** Tables of report links. */
export interface ReportTables {
  report: ReportTable;
  report_record: ReportRecordTable;
  report_pseudonym: ReportPseudonymTable;
  report_unlock: ReportUnlockTable;
  report_view: ReportViewTable;
}
