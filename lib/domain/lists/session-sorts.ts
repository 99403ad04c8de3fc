/** What a list of sessions can be sorted by: the last three by what was counted, of the sessions that are known here. */
export const sessionSorts = ['startedAt', 'minutes', 'people', 'peak', 'attendance'] as const;
export type SessionSort = (typeof sessionSorts)[number];
type CountedSort = Exclude<SessionSort, 'startedAt' | 'minutes'>;

/** Whether it is ours alone: no provider sorts by it. */
export const isCountedSort = (sort: SessionSort): sort is CountedSort => sort !== 'startedAt' && sort !== 'minutes';
