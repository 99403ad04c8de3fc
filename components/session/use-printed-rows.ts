import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { mostPrinted, printableRows, readPrintBlocks } from './print-blocks';
import { entriesOfPage } from './timeline-entry';
import { usePrinting } from './use-printing';

interface Options {
  place: SessionPlace;
  people: PeopleParams;
  freshness: SessionAnswer['freshness'];
  startMs: number;
  /** Rows of the whole list, of which the screen holds but a part; `null` when paper shows what the screen does. */
  total: number | null;
}

/** Other reading goes first. */
const idleMs = 1_000;

/**
 * The whole list for paper, up to `mostPrinted` rows. It is read ahead once a session does not change any more; while it does, when somebody asks to
 * print with the keyboard, or with a button that reads it itself. `null` while nothing is printed.
 */
export function usePrintedRows({ place, people, freshness, startMs, total }: Options) {
  const client = useQueryClient();
  const wanted = total !== null && !place.preview;
  const settled = freshness.state === 'final' || freshness.state === 'archived';
  useEffect(() => {
    if (!wanted || !settled) return;
    const timer = setTimeout(() => void readPrintBlocks(client, place, people), idleMs);
    return () => clearTimeout(timer);
  }, [wanted, settled, client, place, people]);
  useEffect(() => {
    if (!wanted) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (settled && printableRows(client, place, people).length >= Math.min(total, mostPrinted)) return;
      event.preventDefault();
      void readPrintBlocks(client, place, people).then(() => window.print());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [wanted, settled, client, place, people, total]);

  const printing = usePrinting();
  return useMemo(() => {
    if (!wanted || !printing) return null;
    const rows = printableRows(client, place, people);
    return rows.length === 0 ? null : { count: rows.length, entryAt: entriesOfPage(rows, startMs) };
  }, [wanted, printing, client, place, people, startMs]);
}
