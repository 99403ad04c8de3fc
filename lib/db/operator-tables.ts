import type { Generated } from 'kysely';

/** What the operator's commands leave for the server to read: a row when it was backed up, and one when restored. */
interface OperatorNoteTable {
  name: 'backup' | 'restored';
  /** ms. */
  at: number;
  /** 1 in `restored` while API tokens open nothing, as nobody knows which were revoked since the backup. */
  access_rests: Generated<number>;
}

export interface OperatorTables {
  operator_note: OperatorNoteTable;
}
