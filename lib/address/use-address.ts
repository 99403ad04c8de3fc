'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { addressReader, type Change, changedSearch, type Parameters, type Values } from './address';
import { searchAhead, subscribeToSearch, tellSearch, writeSearch } from './written-search';

const nothingAhead = () => null;

/**
 * What the address asks for, and how to change it: `replace` changes the entry of the history that is there, `push` can
 * be gone back from. `parameters` is the same object at every call.
 */
export function useAddress<Given extends Parameters>(parameters: Given, usual: 'push' | 'replace' = 'push') {
  const told = useSearchParams().toString();
  const ahead = useSyncExternalStore(subscribeToSearch, searchAhead, nothingAhead);
  useEffect(() => tellSearch(told), [told]);
  const [read] = useState(() => addressReader(parameters));
  const set = useCallback(
    (change: Change<Given>, how = usual) => writeSearch(changedSearch(parameters, window.location.search, change), how),
    [parameters, usual],
  );
  const values: Values<Given> = read(ahead ?? told);
  return [values, set] as const;
}
