import type { Span } from '@/lib/domain/interval';
import styles from './presence.module.css';
import { percentOf } from './time-span';
import type { TimelineAxis } from './timeline-axis';

interface Props {
  axis: TimelineAxis;
  view: Span;
  /** Offsets of the gridlines, ms from the axis' start. */
  ticks: number[];
  range: Span | null;
  className?: string | undefined;
}

/** A hairline at each tick. */
export function Gridlines({ view, ticks }: Pick<Props, 'view' | 'ticks'>) {
  // Of a tick at the very end the line is still inside.
  return ticks.map((tick) => (
    <i key={tick} aria-hidden className={styles.gridline} style={{ left: `min(${percentOf(tick, view)}%, 100% - 1px)` }} />
  ));
}

/**
 * What lies behind bars and curve: gridlines, the selected range and, while the session is live, the present moment:
 * grey once it is past.
 */
export function AxisLayer({ axis, view, ticks, range, className = styles.layer }: Props) {
  const left = (offset: number) => `${percentOf(offset, view)}%`;
  return (
    <div aria-hidden className={className}>
      <Gridlines view={view} ticks={ticks} />
      {range && (
        <i
          className={styles.band}
          style={{ left: left(range.start), width: `${percentOf(range.end, view) - percentOf(range.start, view)}%` }}
        />
      )}
      {axis.live && (
        <i className={styles.now} style={{ left: left(axis.lengthMs), ...(axis.stale ? { borderColor: 'var(--faint)' } : {}) }} />
      )}
    </div>
  );
}
