import type { ListQuery } from '@/lib/domain/lists/list-people';
import type { PeopleQuery } from './people-query';

/** The list that `participants`, `timeline` and `export` ask for alike; times in ms. */
export function toListQuery({
  view,
  sort,
  order,
  search,
  verdict,
  role,
  flag,
  outside,
  state,
  present,
  answer,
  neverCame,
}: PeopleQuery): ListQuery {
  return { view, sort, order, search, verdict, role, flag, outside, state, present: toSpan(present), answer, neverCame };
}

/** Two instants as ms since the epoch. */
export function toSpan(instants: string[] | undefined): { from: number; to: number } | undefined {
  const [from, to] = instants?.map((instant) => Date.parse(instant)) ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}
