/** A column's id and the direction its rows are in. */
export interface Sort {
  column: string;
  order: 'asc' | 'desc';
}
