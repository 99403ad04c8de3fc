'use client';

import { useMemo, useState } from 'react';
import { writeInstants } from './span-text';
import type { ParticipantAddress } from './use-participant-address';
import type { SessionAddress } from './use-session-address';

const start: SessionAddress['params'] = {
  page: 1,
  perPage: '50',
  sort: 'joinedAt',
  order: 'asc',
  search: '',
  verdict: null,
  role: null,
  view: 'people',
  rooms: 'all',
  counted: 'people',
  present: null,
  zoom: null,
};

/** The same as `useSessionAddress`, for a session shown inside another page: the address of the page stays as it is. */
export function useLocalAddress(): SessionAddress {
  const [params, setParams] = useState(start);
  return useMemo(() => {
    const { page: _page, perPage: _perPage, zoom: _zoom, present, ...list } = params;
    return {
      params,
      people: { ...list, present: present && writeInstants(present) },
      set: (change) => setParams((before) => ({ ...before, ...('page' in change || 'zoom' in change ? {} : { page: 1 }), ...change })),
    };
  }, [params]);
}

/** The same as `useParticipantAddress`, inside another page. */
export function useLocalParticipant({ rooms, counted }: SessionAddress['params']): ParticipantAddress {
  const [shown, setShown] = useState<Pick<ParticipantAddress, 'filters' | 'zoom'>>({ filters: [], zoom: null });
  return { ...shown, rooms, counted, set: (change) => setShown((before) => ({ ...before, ...change })) };
}
