'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import type { SessionParams } from '@/components/session/use-session-address';
import { findNeighbours } from '@/lib/domain/neighbours';
import { participantsQuery } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { lanesQuery } from '@/lib/queries/timeline';
import { peopleParams } from './people-params';

export interface NeighbourLink {
  id: string;
  /** The page of the table it stands on; `null` where the whole list is one page. */
  page: number | null;
}

const staleTime = 60_000;

/**
 * The people before and after in the table the reader came from: its page is asked for as the address has it, and the page beyond an edge only when needed.
 * For the whole list as one page the lanes say the order. Both `null` while unknown, and where the person is not in that list.
 */
export function useNeighbours(
  place: SessionPlace,
  params: SessionParams,
  status: 'live' | 'ended' | undefined,
  personId: string | undefined,
): { previous: NeighbourLink | null; next: NeighbourLink | null } {
  const { page, perPage } = params;
  // Who never came has no page, so that nobody of them stands before or after somebody who did.
  const people = peopleParams(params, { status: status ?? 'ended', summary: { neverCame: null } });
  const whole = perPage === 'all';
  const pageQuery = (number: number) => ({
    ...participantsQuery(place, { ...people, page: number, perPage: whole ? 200 : Number(perPage) }),
    placeholderData: undefined,
    refetchInterval: false as const,
    staleTime,
  });
  const lanes = useQuery({
    ...lanesQuery(place, people),
    placeholderData: undefined,
    staleTime,
    enabled: whole && personId !== undefined,
  });
  const own = useQuery({ ...pageQuery(page), enabled: !whole && personId !== undefined });

  const pages = new Map(own.data ? [[own.data.page, own.data.items]] : []);
  const lastPage = own.data?.total == null ? Number.POSITIVE_INFINITY : Math.ceil(own.data.total / Math.max(1, own.data.perPage));
  const needs = personId === undefined ? [] : findNeighbours(pages, lastPage, personId).needs;
  const beyond = useQueries({ queries: needs.map(pageQuery) });
  for (const { data } of beyond) if (data) pages.set(data.page, data.items);

  if (personId === undefined) return { previous: null, next: null };
  if (whole) return wholeList(lanes.data?.lanes.ids ?? [], personId);
  const { previous, next } = findNeighbours(pages, lastPage, personId);
  return {
    previous: previous && { id: previous.row.personId, page: previous.page },
    next: next && { id: next.row.personId, page: next.page },
  };
}

function wholeList(ids: string[], personId: string): { previous: NeighbourLink | null; next: NeighbourLink | null } {
  const at = ids.indexOf(personId);
  const link = (id: string | undefined) => (at === -1 || id === undefined ? null : { id, page: null });
  return { previous: link(ids[at - 1]), next: link(ids[at + 1]) };
}
