'use client';

import { useQueries, useQuery } from '@tanstack/react-query';
import type { SessionParams } from '@/components/session/use-session-address';
import { findNeighbours } from '@/lib/domain/lists/neighbours';
import type { SessionPlace } from '@/lib/queries/session-place';
import { lanesQuery } from '@/lib/queries/timeline';
import { neighbourParams, neighboursQuery } from './neighbours-query';

export interface NeighbourLink {
  id: string;
  /** The page of the table it stands on; `null` where the whole list is one page. */
  page: number | null;
}

const staleTime = 60_000;

/**
 * The people before and after in the table the reader came from: its page is asked for as the address has it, and the
 * page beyond an edge only when needed. For the whole list as one page the lanes say the order. Both `null` while
 * unknown, and where the person is not in that list.
 */
export function useNeighbours(
  place: SessionPlace,
  params: SessionParams,
  status: 'live' | 'ended' | undefined,
  participantId: string | undefined,
): { previous: NeighbourLink | null; next: NeighbourLink | null } {
  const { page, perPage } = params;
  const known = status ?? 'ended';
  const people = neighbourParams(params, known);
  const whole = perPage === 'all';
  const pageQuery = (number: number) => neighboursQuery(place, params, known, number);
  const lanes = useQuery({
    ...lanesQuery(place, people),
    placeholderData: undefined,
    staleTime,
    enabled: whole && participantId !== undefined,
  });
  const own = useQuery({ ...pageQuery(page), enabled: !whole && participantId !== undefined });

  const pages = new Map(own.data ? [[own.data.page, own.data.items]] : []);
  const lastPage = own.data?.total == null ? Number.POSITIVE_INFINITY : Math.ceil(own.data.total / Math.max(1, own.data.perPage));
  const needs = participantId === undefined ? [] : findNeighbours(pages, lastPage, participantId).needs;
  const beyond = useQueries({ queries: needs.map(pageQuery) });
  for (const { data } of beyond) if (data) pages.set(data.page, data.items);

  if (participantId === undefined) return { previous: null, next: null };
  if (whole) return wholeList(lanes.data?.lanes.ids ?? [], participantId);
  const { previous, next } = findNeighbours(pages, lastPage, participantId);
  return {
    previous: previous && { id: previous.row.participantId, page: previous.page },
    next: next && { id: next.row.participantId, page: next.page },
  };
}

function wholeList(ids: string[], participantId: string): { previous: NeighbourLink | null; next: NeighbourLink | null } {
  const at = ids.indexOf(participantId);
  const link = (id: string | undefined) => (at === -1 || id === undefined ? null : { id, page: null });
  return { previous: link(ids[at - 1]), next: link(ids[at + 1]) };
}
