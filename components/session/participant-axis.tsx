import type { ReactNode } from 'react';
import { formatTime } from '@/lib/format';
import { percentOf, type Span } from './time-span';

/** The time axis all rows of a participant's page share, in ms since the epoch, with its round ticks. */
export interface TimeAxis {
  view: Span;
  ticks: { step: number; at: number[] };
  zone: string;
  /** Of the plots, px. */
  width: number;
}

interface RowProps {
  label: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One row on the axis: name left, plot in the middle, reading right; on a narrow screen both stand above a plot of full width. */
export function AxisRow({ label, aside, children, className = '' }: RowProps) {
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 break-inside-avoid min-[700px]:grid-cols-[112px_minmax(0,1fr)_124px] ${className}`}
    >
      <div className="min-w-0 max-[699px]:pt-1.5">{label}</div>
      <div className="relative min-w-0 max-[699px]:order-3 max-[699px]:col-span-2">{children}</div>
      <div className="text-right max-[699px]:pt-1.5">{aside}</div>
    </div>
  );
}

/** Hairlines at the ticks, behind a plot. */
export function TickLines({ axis }: { axis: TimeAxis }) {
  return axis.ticks.at.map((at) => (
    <span key={at} aria-hidden className="absolute inset-y-0 border-line2 border-l" style={{ left: `${percentOf(at, axis.view)}%` }} />
  ));
}

/** The line under the pointer, or of the keyboard, through all rows. */
export function CursorLine({ axis, cursor }: { axis: TimeAxis; cursor: number | null }) {
  if (cursor === null || cursor < axis.view.from || cursor > axis.view.to) return null;
  return <span aria-hidden className="absolute inset-y-0 w-px bg-ink print:hidden" style={{ left: `${percentOf(cursor, axis.view)}%` }} />;
}

/** The clock times at the ticks. Where one would run out at the right end it stands left of its tick, and is left out where there is no room there either. */
export function TickTimes({ axis }: { axis: TimeAxis }) {
  const { view, ticks, zone, width } = axis;
  const seconds = ticks.step < 60_000;
  const label = seconds ? 52 : 36;
  return ticks.at.map((at, index) => {
    const percent = percentOf(at, view);
    const flipped = ((100 - percent) / 100) * width < label;
    const before = ticks.at[index - 1];
    const free = before === undefined ? percent : percent - percentOf(before, view);
    if (flipped && (free / 100) * width < 2 * label + 4) return null;
    return (
      <span
        key={at}
        aria-hidden
        className={`absolute top-0.5 ${flipped ? '-translate-x-full pr-1' : 'pl-1'}`}
        style={{ left: `${percent}%` }}
      >
        {formatTime(at, zone, { seconds })}
      </span>
    );
  });
}

/** The axis under the rows. */
export function TickLabels({ axis }: { axis: TimeAxis }) {
  return (
    <AxisRow label={null}>
      <div className="relative h-[18px] text-[11px] text-muted">
        <TickTimes axis={axis} />
      </div>
    </AxisRow>
  );
}
