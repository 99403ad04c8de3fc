/** Tables of report links. */
export type ReportTables = Record<never, never>;
