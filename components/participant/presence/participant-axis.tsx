import type { ReactNode } from 'react';
import { AxisLabels } from '@/components/presence/axis-labels';
import { percentOf } from '@/components/presence/time-span';
import type { AxisView } from '@/components/presence/timeline-axis';

interface RowProps {
  label: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/**
 * One row on the axis: name first, plot in the middle, reading last; on a narrow screen both stand above a plot of full
 * width.
 */
export function AxisRow({ label, aside, children, className = '' }: RowProps) {
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 break-inside-avoid min-[700px]:grid-cols-[112px_minmax(0,1fr)_124px] ${className}`}
    >
      <div className="min-w-0 max-[699px]:pt-1.5">{label}</div>
      <div dir="ltr" className="relative min-w-0 max-[699px]:order-3 max-[699px]:col-span-2">
        {children}
      </div>
      <div className="text-end max-[699px]:pt-1.5">{aside}</div>
    </div>
  );
}

/** The line under the pointer, or of the keyboard, through all rows. */
export function CursorLine({ axis, cursor }: { axis: AxisView; cursor: number | null }) {
  if (cursor === null || cursor < axis.view.start || cursor > axis.view.end) return null;
  return <span aria-hidden className="absolute inset-y-0 w-px bg-ink print:hidden" style={{ left: `${percentOf(cursor, axis.view)}%` }} />;
}

/** The axis under the rows. */
export function TickLabels({ axis }: { axis: AxisView }) {
  return (
    <AxisRow label={null}>
      <div className="relative mt-0.5 h-4 text-[11px] text-muted">
        <AxisLabels {...axis} />
      </div>
    </AxisRow>
  );
}
