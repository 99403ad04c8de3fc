import { formatDate, formatTime } from '@/lib/format';
import styles from './presence.module.css';
import { centredLeft, fittingLabels } from './tick-labels';
import { percentOf, type Span } from './time-span';

interface Props {
  /** Start of the axis, ms since the epoch: what view and ticks are counted from. */
  startMs: number;
  view: Span;
  ticks: { step: number; at: number[] };
  zone: string;
  /** Of the column, px. */
  width: number;
}

const day = 86_400_000;

/** How wide a label is, px: `Wed 30 Nov`, `14:00:30` or `14:00` in 11 px. */
function pixelsOf(step: number): number {
  if (step >= day) return 62;
  return step < 60_000 ? 50 : 31;
}

/** The clock times of an axis, each in the middle of its tick. */
export function AxisLabels({ startMs, view, ticks, zone, width }: Props) {
  const px = pixelsOf(ticks.step);
  const percents = ticks.at.map((tick) => percentOf(tick, view));
  return fittingLabels(percents, px, width).map((index) => {
    const at = startMs + (ticks.at[index] ?? 0);
    return (
      <span key={at} aria-hidden className={styles.tick} style={{ left: centredLeft(percents[index] ?? 0, px) }}>
        {ticks.step >= day ? formatDate(at, zone, { year: false }) : formatTime(at, zone, { seconds: ticks.step < 60_000 })}
      </span>
    );
  });
}
