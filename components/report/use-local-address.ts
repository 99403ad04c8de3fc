'use client';

import { useMemo, useState } from 'react';
import type { ParticipantAddress } from '@/components/participant/use-participant-address';
import { noFilters } from '@/components/session/session-search-params';
import type { SessionAddress, SessionParams } from '@/components/session/use-session-address';

const start: SessionParams = {
  ...noFilters,
  page: 1,
  perPage: '50',
  sort: null,
  order: null,
  view: 'people',
  rooms: 'all',
  counted: 'people',
  window: 'core',
  zoom: null,
};

/** The same as `useSessionAddress`, for a session shown inside another page: the address of the page stays as it is. */
export function useLocalAddress(): SessionAddress {
  const [params, setParams] = useState(start);
  return useMemo(
    () => ({
      params,
      set: (change) => setParams((before) => ({ ...before, ...('page' in change || 'zoom' in change ? {} : { page: 1 }), ...change })),
    }),
    [params],
  );
}

/** The same as `useParticipantAddress`, inside another page. */
export function useLocalParticipant({ rooms, counted, window }: SessionParams): ParticipantAddress {
  const [shown, setShown] = useState<Pick<ParticipantAddress, 'filters' | 'zoom'>>({ filters: [], zoom: null });
  return { ...shown, rooms, counted, window, set: (change) => setShown((before) => ({ ...before, ...change })) };
}
