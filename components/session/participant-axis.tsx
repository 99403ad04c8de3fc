import type { ReactNode } from 'react';
import { formatTime } from '@/lib/format';
import { percentOf, type Span } from './time-span';

/** The time axis all rows of a participant's page share, in ms since the epoch, with its round ticks. */
export interface TimeAxis {
  view: Span;
  ticks: { step: number; at: number[] };
  zone: string;
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
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 break-inside-avoid min-[700px]:grid-cols-[126px_minmax(0,1fr)_96px] ${className}`}
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
    <span key={at} aria-hidden className="absolute inset-y-0 w-px bg-line2" style={{ left: `${percentOf(at, axis.view)}%` }} />
  ));
}

/** The clock times under the rows. Near the right edge a time stands left of its tick. */
export function TickLabels({ axis }: { axis: TimeAxis }) {
  const seconds = axis.ticks.step < 60_000;
  return (
    <AxisRow label={null}>
      <div aria-hidden className="relative h-[18px] text-[11px] text-muted">
        {axis.ticks.at.map((at) => {
          const left = percentOf(at, axis.view);
          return (
            <span key={at} className={`absolute top-0.5 ${left > 92 ? '-translate-x-full pr-1' : 'pl-1'}`} style={{ left: `${left}%` }}>
              {formatTime(at, axis.zone, { seconds })}
            </span>
          );
        })}
      </div>
    </AxisRow>
  );
}
