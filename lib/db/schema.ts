import type { AccessTables } from './access-tables';
import type { ArchiveTables } from './archive-tables';
import type { AuditTables } from './audit-tables';
import type { ErasureTables } from './erasure-tables';
import type { OperatorTables } from './operator-tables';
import type { ReportTables } from './report-tables';
import type { WorkerTables } from './worker-tables';

/** Every table, as Kysely wants it. Ids and JSON are text, times bigint ms, yes and no 1 and 0, blobs `Uint8Array`. */
export type Schema = ArchiveTables & AccessTables & ReportTables & WorkerTables & OperatorTables & AuditTables & ErasureTables;
