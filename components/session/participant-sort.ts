/** What the table can be sorted by, as in the address and in our API. */
export const participantSorts = ['name', 'role', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'presentInRangeMs'] as const;
export type ParticipantSort = (typeof participantSorts)[number];

export interface SortState {
  by: ParticipantSort;
  order: 'asc' | 'desc';
}

const largestFirst: readonly ParticipantSort[] = ['duration', 'attendance', 'joins', 'presentInRangeMs'];

/** The sort after a click on a column: its natural order first, the other one at the second click. */
export function nextSort(current: SortState, by: ParticipantSort): SortState {
  if (current.by === by) return { by, order: current.order === 'asc' ? 'desc' : 'asc' };
  return { by, order: largestFirst.includes(by) ? 'desc' : 'asc' };
}

/** `aria-sort` of a column head that carries one or more sortable things. */
export function ariaSortOf(sort: SortState, ...sorts: ParticipantSort[]): 'ascending' | 'descending' | 'none' {
  if (!sorts.includes(sort.by)) return 'none';
  return sort.order === 'asc' ? 'ascending' : 'descending';
}
