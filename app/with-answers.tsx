'use client';

import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { keepTag } from '@/lib/queries/fetch-again';
import { ApiError } from '@/lib/queries/fetch-json';
import type { FirstAnswer } from './first-answers';

interface Props {
  answers: readonly FirstAnswer[];
  children: ReactNode;
}

function stateOf({ data, tag, refusal }: FirstAnswer, now: number): DehydratedState['queries'][number]['state'] {
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

/** Everything inside begins with what the server read. */
export function WithAnswers({ answers, children }: Props) {
  const state = useMemo(() => {
    const now = Date.now();
    const queries = answers.map((answer) => ({
      queryKey: answer.queryKey,
      queryHash: answer.queryHash,
      dehydratedAt: now,
      state: stateOf(answer, now),
    }));
    return { mutations: [], queries };
  }, [answers]);
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
