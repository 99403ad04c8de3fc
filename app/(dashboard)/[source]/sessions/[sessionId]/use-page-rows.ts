'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { entriesOfPage } from '@/components/session/timeline-entry';
import { type PeopleParams, participantsQuery } from '@/lib/queries/participants';

interface Options {
  source: string;
  sessionId: string;
  people: PeopleParams;
  page: number;
  perPage: number;
  /** Start of the axis, ms since the epoch. */
  startMs: number;
  enabled: boolean;
}

/** One page of people as rows of the table-timeline. */
export function usePageRows({ source, sessionId, people, page, perPage, startMs, enabled }: Options) {
  const query = useQuery({
    ...participantsQuery(source, sessionId, { ...people, page, perPage }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const items = query.data?.items;
  const entryAt = useMemo(() => entriesOfPage(items ?? [], startMs), [items, startMs]);
  return {
    query,
    entryAt,
    count: items?.length ?? 0,
    total: query.data?.total ?? 0,
    first: (query.data ? (query.data.page - 1) * query.data.perPage : 0) + 1,
    range: query.data?.range ?? null,
    rows: items,
  };
}
