'use client';

import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { PeopleParams } from '@/lib/queries/participants';
import { sessionSearchParams } from './session-search-params';
import { writeInstants } from './span-text';

/** What the address asks for, and how to change it. Typing and zooming replace the entry in the history, all else can be gone back from. */
export function useSessionAddress() {
  const [params, setParams] = useQueryStates(sessionSearchParams, { history: 'push' });
  const { sort, order, search, verdict, role, view, rooms, counted, present } = params;

  const people = useMemo<PeopleParams>(
    () => ({ sort, order, search, verdict, role, view, rooms, counted, present: present && writeInstants(present) }),
    [sort, order, search, verdict, role, view, rooms, counted, present],
  );

  const set = useCallback(
    (change: Partial<typeof params>) => {
      const replaces = 'search' in change || 'zoom' in change;
      const keepsPage = 'page' in change || 'zoom' in change;
      void setParams(keepsPage ? change : { ...change, page: null }, { history: replaces ? 'replace' : 'push' });
    },
    [setParams],
  );

  return { params, people, set };
}

export type SessionAddress = ReturnType<typeof useSessionAddress>;
