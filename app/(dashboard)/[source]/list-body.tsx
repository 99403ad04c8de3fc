'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Failure } from '@/components/states/failure';
import { Loading } from '@/components/states/loading';
import { StaleNote } from '@/components/states/stale-note';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

interface ListQuery<Answer> {
  data: Answer | undefined;
  error: ComponentProps<typeof Failure>['error'] | null;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => void;
}

interface Props<Answer> {
  query: ListQuery<Answer>;
  /** Said while it is read, and when it could not be. */
  reading: string;
  failed: string;
  /** Widths of the columns while they load. */
  widths: readonly string[];
  /** False until the browser is there to say its zone. */
  ready: boolean;
  children: (answer: Answer) => ReactNode;
}

/** A list in one of its states: failed, not there yet, older than it should be, or there. */
export function ListBody<Answer>({ query, reading, failed, widths, ready, children }: Props<Answer>) {
  const words = useWords();
  const { data, error, isFetching, refetch } = query;
  if (error && !data) return <Failure title={failed} error={error} onRetry={refetch} retrying={isFetching} />;
  if (!data || !ready) {
    return (
      <Loading label={reading}>
        <TableSkeleton widths={widths} rows={6} />
      </Loading>
    );
  }
  return (
    <>
      {error && (
        <StaleNote ageMs={Date.now() - query.dataUpdatedAt} reason={reasonText(error, words)} onRetry={refetch} retrying={isFetching} />
      )}
      {children(data)}
    </>
  );
}
