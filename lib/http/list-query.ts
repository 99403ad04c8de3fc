import type { z } from 'zod';
import type { ListQuery } from '@/lib/domain/list-people';
import type { SessionListQuery } from '@/lib/providers/provider';
import { badRequest } from '@/lib/request-error';
import type { PeopleQuery, sessionsQuery } from './query-schemas';

/** The list that `participants` and `timeline` ask for alike; times in ms. */
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

/** What a provider is asked for; times in ms. Throws a 400 when the times are the wrong way round. */
export function toSessionListQuery({ from, to, ...query }: z.infer<typeof sessionsQuery>): SessionListQuery {
  const times = { ...(from === undefined ? {} : { from: Date.parse(from) }), ...(to === undefined ? {} : { to: Date.parse(to) }) };
  if (times.from !== undefined && times.to !== undefined && times.from >= times.to)
    throw badRequest('The parameter "to" must be later than "from".');
  return { ...query, ...times };
}
