import { type RefObject, useEffect, useImperativeHandle } from 'react';
import type { TipContext } from '@/components/presence/bar-tip';
import { TableTip } from './table-tip';
import type { TimelineEntry } from './timeline-entry';
import type { TipsListener } from './use-late-tips';
import { useTableTips } from './use-table-tips';

export interface TableTipsProps {
  entryAt: (index: number) => TimelineEntry;
  context: TipContext;
  /** Gets who is told what the table hears. */
  listener: RefObject<TipsListener | null>;
  /** What it heard last before that. */
  missed: RefObject<((listener: TipsListener) => void) | null>;
}

/** The tips of a table, and what the arrow keys reached, as said to who cannot see them. */
export function TableTips({ entryAt, context, listener, missed }: TableTipsProps) {
  const { tip, spoken, ...told } = useTableTips(entryAt, context);
  useImperativeHandle(listener, () => told);
  useEffect(() => {
    if (listener.current) missed.current?.(listener.current);
    missed.current = null;
  }, [listener, missed]);
  return (
    <>
      <TableTip tip={tip} />
      <span className="sr-only" aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
