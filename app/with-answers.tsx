'use client';

import { type QueryClient, type QueryState, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { keepTag } from '@/lib/queries/fetch-again';
import { ApiError } from '@/lib/queries/fetch-json';
import type { FirstAnswer } from './first-answers';

interface Props {
  answers: readonly FirstAnswer[];
  children: ReactNode;
}

function stateOf({ data, tag, refusal }: FirstAnswer, now: number): QueryState {
  keepTag(data, tag);
  const error = refusal ? new ApiError(refusal.code, refusal.message, refusal.status, refusal.requestId, refusal.retryAt) : null;
  return {
    data,
    dataUpdateCount: error ? 0 : 1,
    // By this machine's own clock, from which its age is told.
    dataUpdatedAt: error ? 0 : now,
    error,
    errorUpdateCount: error ? 1 : 0,
    errorUpdatedAt: error ? now : 0,
    fetchFailureCount: error ? 1 : 0,
    fetchFailureReason: error,
    fetchMeta: null,
    isInvalidated: false,
    status: error ? 'error' : 'success',
    fetchStatus: 'idle',
  };
}

/** What is known already stays: it is as new, or newer. */
function keepAnswers(client: QueryClient, answers: readonly FirstAnswer[]): void {
  const cache = client.getQueryCache();
  const now = Date.now();
  for (const answer of answers) {
    const { queryKey, queryHash } = answer;
    if (cache.get(queryHash) === undefined) cache.build(client, { queryKey, queryHash }, stateOf(answer, now));
  }
}

/** Everything inside begins with what the server read. */
export function WithAnswers({ answers, children }: Props) {
  const client = useQueryClient();
  // While it is drawn, as what is inside looks then. React Query's own boundary can do more, and weighs more.
  useMemo(() => keepAnswers(client, answers), [client, answers]);
  return children;
}
