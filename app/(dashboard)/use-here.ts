'use client';

import { useParams } from 'next/navigation';
import { useCallback } from 'react';
import { useZone } from '@/app/use-zone';

/** The source of the address (`null` outside one) and how to link from here: the chosen zone goes along. */
export function useHere() {
  const { source } = useParams<{ source?: string }>();
  const { chosen } = useZone();
  const withZone = useCallback((path: string) => (chosen === null ? path : `${path}?tz=${encodeURIComponent(chosen)}`), [chosen]);
  return { source: source === undefined ? null : decodeURIComponent(source), withZone };
}
