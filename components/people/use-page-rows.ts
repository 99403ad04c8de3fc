'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { barParts } from '@/components/presence/bar-parts';
import { entriesOfPage } from '@/components/timeline/timeline-entry';
import { type PeopleParams, participantsQuery } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';

interface Options {
  place: SessionPlace;
  people: PeopleParams;
  page: number;
  perPage: number;
  /** Start of the axis, ms since the epoch. */
  startMs: number;
  enabled: boolean;
}

/** One page of people as rows of the table-timeline. */
export function usePageRows({ place, people, page, perPage, startMs, enabled }: Options) {
  const query = useQuery({
    ...participantsQuery(place, { ...people, page, perPage }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const items = query.data?.items;
  const entryAt = useMemo(() => entriesOfPage(items ?? [], startMs), [items, startMs]);
  const parts = useMemo(() => barParts((items ?? []).map((_, index) => entryAt(index).bar)), [items, entryAt]);
  return {
    query,
    entryAt,
    parts,
    count: items?.length ?? 0,
    total: query.data?.total ?? 0,
    first: (query.data ? (query.data.page - 1) * query.data.perPage : 0) + 1,
    range: query.data?.range ?? null,
    rows: items,
  };
}
