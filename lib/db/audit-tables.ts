import type { Act } from '@/lib/domain/answers/audit-answer';

/** What somebody did. No person's name is in it. */
interface AuditTable {
  id: string;
  /** ms. */
  at: number;
  /** The id of a member, `command` or `system`. */
  who: string;
  what: Act;
  /** Ids of what it was done to, as JSON. */
  of: string;
}

export interface AuditTables {
  audit: AuditTable;
}
