'use client';

import { useQuery } from '@tanstack/react-query';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { ApiError } from '@/lib/queries/fetch-json';
import { type ParticipantKey, reportPartQuery } from '@/lib/queries/participant';
import type { PartView } from './participant-part';

/**
 * What is known of the person's quality once it was read: the same query as that of the part, so nothing is asked
 * twice.
 */
export function usePersonQuality(key: ParticipantKey, on: boolean): PersonQuality | null {
  const { data } = useQuery({ ...reportPartQuery(key, 'quality_stats'), enabled: on });
  return data?.quality ?? null;
}

/**
 * One part of the reports, asked for once it is switched on. Parts are asked for separately and side by side, so a slow
 * one holds up no other.
 */
export function useReportPart<F extends ReportFilter>(key: ParticipantKey, filter: F, on: boolean): PartView<F> {
  const { data, error, refetch, isFetching } = useQuery({ ...reportPartQuery(key, filter), enabled: on });
  const results = data?.connections.flatMap((connection) => {
    const result = connection.reports?.[filter];
    return result === undefined ? [] : [{ connectionId: connection.id, result }];
  });
  return {
    results: results ?? null,
    error: data || !error ? null : reasonOf(error),
    retry: () => void refetch(),
    retrying: isFetching,
  };
}

function reasonOf(error: Error) {
  return error instanceof ApiError ? error : { message: error.message };
}
