'use client';

import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { eventsPageQuery, type ParticipantKey } from '@/lib/queries/participant';
import { type KnownEvents, knownEvents } from './known-events';

/** What of a person's events can still be read. */
export interface MoreEvents {
  /** Events that the next page has at most. */
  next: number;
  read: () => void;
  reading: boolean;
  error: Error | null;
  retry: () => void;
}

/** Shared by React Query from one drawing to the next, so that a log of thousands is made only when it has changed. */
const together = (results: UseQueryResult<ParticipantAnswer>[]) => ({
  pages: results.flatMap(({ data }) => data ?? []),
  error: results.find(({ data, error }) => error && !data)?.error ?? null,
  reading: results.some(({ data, isFetching }) => isFetching && !data),
  refetch: results.at(-1)?.refetch,
});

/** A person's events: those of the answer, and those of the pages that were asked for. `more` is `null` where all are there. */
export function usePersonEvents(key: ParticipantKey, answer: ParticipantAnswer): { known: KnownEvents; more: MoreEvents | null } {
  const [wanted, setWanted] = useState(1);
  const { peerEvents } = answer;
  const numbers = peerEvents === undefined ? [] : Array.from({ length: wanted - 1 }, (_, index) => index + 2);
  const { pages, error, reading, refetch } = useQueries({
    queries: numbers.map((page) => eventsPageQuery(key, page)),
    combine: together,
  });
  const known = useMemo(() => knownEvents(answer, pages), [answer, pages]);
  if (peerEvents === undefined || known.unread === null) return { known, more: null };
  const { joined, left, other } = known.unread;
  const more = {
    next: Math.min(peerEvents.perPage, joined + left + other),
    read: () => setWanted(wanted + 1),
    reading,
    error,
    retry: () => void refetch?.(),
  };
  return { known, more };
}
