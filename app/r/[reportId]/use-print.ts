'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleParams } from '@/components/session/people-params';
import { readPrintBlocks } from '@/components/session/print-blocks';
import type { SessionAddress } from '@/components/session/use-session-address';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import type { SessionPlace } from '@/lib/queries/session-place';

/** Prints once the people have been read whom paper holds and the screen does not. */
export function usePrint(place: SessionPlace, session: SharedReportAnswer, { params }: SessionAddress) {
  const client = useQueryClient();
  const [preparing, setPreparing] = useState(false);
  const print = async () => {
    setPreparing(true);
    if (session.report.include.participants) await readPrintBlocks(client, place, peopleParams(params, session));
    setPreparing(false);
    window.print();
  };
  return { preparing, print };
}
