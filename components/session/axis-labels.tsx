import { formatDate, formatTime } from '@/lib/format';
import styles from './table-timeline.module.css';
import { percentOf, type Span } from './time-span';
import type { TimelineAxis } from './timeline-axis';

interface Props {
  axis: TimelineAxis;
  view: Span;
  ticks: { step: number; at: number[] };
  zone: string;
  /** Of the column, px. */
  width: number;
}

const day = 86_400_000;

/** The clock times under the curve. A label that would run out at the right end stands left of its line, or is left out where the one before it is in the way. */
export function AxisLabels({ axis, view, ticks, zone, width }: Props) {
  return ticks.at.map((tick) => {
    const percent = percentOf(tick, view);
    const room = ((100 - percent) / 100) * width;
    const at = axis.startMs + tick;
    const label = ticks.step >= day ? formatDate(at, zone, { year: false }) : formatTime(at, zone, { seconds: ticks.step < 60_000 });
    const needed = ticks.step >= day ? 76 : ticks.step < 60_000 ? 54 : 35;
    const flipped = room < needed;
    if (flipped && (ticks.step / (view.to - view.from)) * width < 2 * needed) return null;
    return (
      <span
        key={tick}
        className={styles.tick}
        style={{ left: `${percent}%`, transform: flipped ? 'translateX(calc(-100% - 4px))' : undefined }}
        aria-hidden
      >
        {label}
      </span>
    );
  });
}
