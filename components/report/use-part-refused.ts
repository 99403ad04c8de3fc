import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError } from '@/lib/queries/fetch-json';
import type { SessionPlace } from '@/lib/queries/session-place';

const refusals = [401, 404];

/**
 * Runs `ask` when a part of a report is refused: the link may be revoked, or have got a password, since the page was
 * opened.
 */
export function usePartRefused(place: SessionPlace, ask: () => unknown): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        const { queryKey } = event.query;
        const ofReport = place.key.every((part) => queryKey.includes(part)) && queryKey[0] !== 'shared-report';
        const { error } = event.action;
        if (ofReport && error instanceof ApiError && refusals.includes(error.status)) ask();
      }),
    [queryClient, place, ask],
  );
}
