/** The path of a target as it stands in a request: what comes before its query. */
export const pathOfTarget = (target: string) => target.split(/[?#]/, 1)[0] ?? '';

/** Whether a path has a slash at its end, two in a row or one that leans the other way: Next would redirect it. */
export const hasOddSlashes = (path: string) => /[/\\]{2}|\\|.[/\\]$/.test(path);

/**
 * Whether a path has a step that leads nowhere or upwards, encoded or not: Next would take it after everything here has
 * been decided.
 */
export const hasDotSegments = (path: string) => /[/\\](?:\.|%2e){1,2}(?=[/\\]|$)/i.test(path);
