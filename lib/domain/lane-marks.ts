/** Marks of an interval, added up: how the bar is drawn. */
export const laneMarks = { startAssumed: 1, endAssumed: 2, stillIn: 4, inRoom: 8 } as const;

/** What a lane is: its verdict (0 absent, 1 partial, 2 present) with these added. */
export const laneKinds = { host: 4, notCounted: 8, reduced: 16 } as const;
