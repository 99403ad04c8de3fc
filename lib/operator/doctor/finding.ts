/** What one check found: `todo` says what to do about it. */
export interface Finding {
  level: 'ok' | 'warn' | 'bad';
  what: string;
  todo?: string;
}

export const ok = (what: string): Finding => ({ level: 'ok', what });
export const warn = (what: string, todo: string): Finding => ({ level: 'warn', what, todo });
export const bad = (what: string, todo: string): Finding => ({ level: 'bad', what, todo });

/** A finding as the operator reads it: the level, what was found, and below it what to do. */
export function findingText({ level, what, todo }: Finding): string {
  return `${level.padEnd(5)}${what}${todo === undefined ? '' : `\n     → ${todo}`}`;
}
