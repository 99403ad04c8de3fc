/** A row as it stands on the wire, well-formed or not. */
export type OddRow = Record<string, unknown>;

/** What the rows of an odd session are made with. */
export type OddSession = {
  /** The ISO time that many minutes after the session's start. */
  at: (minutes: number) => string;
  event: (name: string, minutes: number, id?: string) => Record<string, unknown>;
  row: (key: string, changes?: Record<string, unknown>) => OddRow;
};
