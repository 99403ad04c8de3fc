/** Everything that may be wrong with an installation, and whether it is severe. What to do stands in `lib/messages`. */
export const problemTable = {
  'token-refused': { isSevere: true },
  'worker-late': { isSevere: true },
  'storage-failed': { isSevere: true },
  restored: { isSevere: true },
  'clock-off': { isSevere: true },
  'disk-full-soon': { isSevere: true },
  'jobs-given-up': { isSevere: false },
  'backup-old': { isSevere: false },
  'instances-differ': { isSevere: false },
} as const;

export type ProblemCode = keyof typeof problemTable;
export const problemCodes = Object.keys(problemTable) as ProblemCode[];

/** Something that is wrong now. */
export interface Problem {
  code: ProblemCode;
  /** ms. */
  since: number;
  /** What it is about, such as the name of an account; empty where the code says all. */
  of: readonly string[];
}

/** Whether one of these keeps Rollcall from doing its work. */
export const isAnySevere = (problems: readonly Problem[]) => problems.some(({ code }) => problemTable[code].isSevere);
