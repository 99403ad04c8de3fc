import styles from './presence.module.css';
import { percentOf, type Span } from './time-span';
import type { TimelineAxis } from './timeline-axis';

interface Props {
  axis: TimelineAxis;
  view: Span;
  /** Offsets of the gridlines, ms from the axis' start. */
  ticks: number[];
  range: Span | null;
  className?: string | undefined;
}

/**
 * What lies behind bars and curve: gridlines, the selected range and, while the session is live, the present moment:
 * grey once it is past.
 */
export function AxisLayer({ axis, view, ticks, range, className = styles.layer }: Props) {
  const left = (offset: number) => `${percentOf(offset, view)}%`;
  return (
    <div aria-hidden className={className}>
      {/* Of a tick at the very end the line is still inside. */}
      {ticks.map((tick) => (
        <i key={tick} className={styles.gridline} style={{ left: `min(${left(tick)}, 100% - 1px)` }} />
      ))}
      {range && (
        <i
          className={styles.band}
          style={{ left: left(range.from), width: `${percentOf(range.to, view) - percentOf(range.from, view)}%` }}
        />
      )}
      {axis.live && (
        <i className={styles.now} style={{ left: left(axis.lengthMs), ...(axis.stale ? { borderColor: 'var(--faint)' } : {}) }} />
      )}
    </div>
  );
}
