'use client';

import { useCallback } from 'react';
import { useAddress } from '@/lib/address/use-address';
import { sessionSearchParams } from './session-search-params';

/**
 * What the address asks for, and how to change it. Typing and zooming replace the entry in the history, all else can be
 * gone back from.
 */
export function useSessionAddress() {
  const [params, setParams] = useAddress(sessionSearchParams);

  const set = useCallback(
    (change: Partial<typeof params>) => {
      const replaces = 'search' in change || 'zoom' in change;
      const keepsPage = 'page' in change || 'zoom' in change;
      setParams(keepsPage ? change : { ...change, page: null }, replaces ? 'replace' : 'push');
    },
    [setParams],
  );

  return { params, set };
}

export type SessionAddress = ReturnType<typeof useSessionAddress>;
export type SessionParams = SessionAddress['params'];
