/** An instant (ms) as answers have it. */
export const instantOf = (ms: number): string => new Date(ms).toISOString();
