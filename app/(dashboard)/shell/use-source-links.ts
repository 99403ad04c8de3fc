'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import { rememberSource, useLastSource } from '@/app/last-source';
import { useZone } from '@/app/use-zone';
import { sourcesQuery } from '@/lib/queries/sources';

/** The source of the address (`null` outside one) and how to link from here: the chosen zone goes along. */
export function useSourceLinks() {
  const { source } = useParams<{ source?: string }>();
  const { chosen } = useZone();
  const withZone = useCallback((path: string) => (chosen === null ? path : `${path}?timeZone=${encodeURIComponent(chosen)}`), [chosen]);
  return { source: source === undefined ? null : decodeURIComponent(source), withZone };
}

/**
 * The source that the side bar is about: that of the address, outside one the last that was worked in, else the first.
 * `null` while the sources are not known and where the address names one that does not exist.
 */
export function useSideBarSource(): string | null {
  const { source } = useSourceLinks();
  const last = useLastSource();
  const { data } = useQuery(sourcesQuery);
  const ids = data?.items.map(({ id }) => id);
  const real = source !== null && ids?.includes(source) === true;
  useEffect(() => {
    if (real && source !== null) rememberSource(source);
  }, [real, source]);
  if (source !== null) return ids === undefined || real ? source : null;
  return ids?.find((id) => id === last) ?? ids?.[0] ?? null;
}
