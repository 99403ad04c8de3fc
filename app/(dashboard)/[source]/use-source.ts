'use client';

import { useQuery } from '@tanstack/react-query';
import type { SourceAnswer } from '@/lib/domain/answers/source-answer';
import { sourcesQuery } from '@/lib/queries/sources';

/** What is known about a source: its name and what it can do; `undefined` until that has been read. */
export function useSource(id: string): SourceAnswer | undefined {
  const { data } = useQuery(sourcesQuery);
  return data?.items.find((item) => item.id === id);
}
