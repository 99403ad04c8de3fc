import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { barParts } from '@/components/presence/bar-parts';
import { usePrinting } from '@/components/presence/use-printing';
import { maxPrinted, printableRows, readPrintBlocks } from '@/components/session/print-blocks';
import { entriesOfPage } from '@/components/timeline/timeline-entry';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import type { PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { printLine } from './print-line';
import type { usePeopleRows } from './use-people-rows';

interface Options {
  place: SessionPlace;
  people: PeopleParams;
  freshness: SessionAnswer['freshness'];
  /** What the screen shows. */
  rows: Pick<ReturnType<typeof usePeopleRows>, 'axis' | 'ready' | 'first' | 'count' | 'total'>;
  /** The screen shows the whole list, of which only the rows in view exist. */
  all: boolean;
  paper: 'page' | 'whole';
  files: boolean;
}

/** Other reading goes first. */
const idleMs = 1_000;

/** Phones have no key that prints, and the button reads by itself. */
const desk = '(pointer: fine)';

/**
 * The whole list for paper, up to `maxPrinted` rows. At a desk it is read ahead once a session does not change any
 * more, elsewhere and before that when somebody asks to print. `list` is `null` while nothing is printed or the screen
 * shows it anyway. `line` says on paper which rows are not there.
 */
export function usePrintedRows({ place, people, freshness, rows, all, paper, files }: Options) {
  const words = useWords();
  const client = useQueryClient();
  const { axis, ready, first, count, total } = rows;
  const { startMs } = axis;
  const whole = all || paper === 'whole';
  const wanted = ready && whole && (all || total > count) && !place.preview;
  const settled = freshness.state === 'final' || freshness.state === 'archived';
  useEffect(() => {
    if (!wanted || !settled || !window.matchMedia(desk).matches) return;
    const timer = setTimeout(() => void readPrintBlocks(client, place, people), idleMs);
    return () => clearTimeout(timer);
  }, [wanted, settled, client, place, people]);
  useEffect(() => {
    if (!wanted) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (settled && printableRows(client, place, people).length >= Math.min(total, maxPrinted)) return;
      event.preventDefault();
      void readPrintBlocks(client, place, people).then(() => window.print());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [wanted, settled, client, place, people, total]);

  const printing = usePrinting();
  const list = useMemo(() => {
    if (!wanted || !printing) return null;
    const printable = printableRows(client, place, people);
    if (printable.length === 0) return null;
    const entryAt = entriesOfPage(printable, startMs);
    return { count: printable.length, entryAt, parts: barParts(printable.map((_, index) => entryAt(index).bar)) };
  }, [wanted, printing, client, place, people, startMs]);
  const printed = list?.count ?? (all ? 0 : count);
  return { list, line: printLine({ first: list ? 1 : first, printed, total, whole, files }, words) };
}
