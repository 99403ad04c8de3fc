'use client';

import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SessionAddress } from '@/components/session/use-session-address';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';

const settleMs = 250;

/** Prints once the largest page of people has been read, so that paper holds as many as a page can. */
export function usePrint({ summary }: SharedReportAnswer, { params, set }: SessionAddress): () => void {
  const [wanted, setWanted] = useState(false);
  const fetching = useIsFetching();
  const { perPage } = params;
  useEffect(() => {
    if (!wanted || fetching > 0) return;
    // A page that is about to be asked for is not being fetched yet.
    const timer = setTimeout(() => {
      setWanted(false);
      window.print();
    }, settleMs);
    return () => clearTimeout(timer);
  }, [wanted, fetching]);
  return () => {
    if (perPage !== '200' && summary.people + summary.notCounted > Number(perPage)) set({ perPage: '200' });
    setWanted(true);
  };
}
