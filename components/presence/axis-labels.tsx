import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import styles from './presence.module.css';
import { centredLeft, fittingLabels } from './tick-labels';
import { percentOf } from './time-span';
import type { AxisView } from './timeline-axis';

const day = 86_400_000;

/** How wide a label is, px: `Wed 30 Nov`, `14:00:30` or `14:00` in 11 px. Days are longer in some languages. */
function pixelsOf(step: number, texts: readonly string[]): number {
  if (step >= day) return Math.max(62, ...texts.map((text) => text.length * 6));
  return step < 60_000 ? 50 : 31;
}

/** The clock times of an axis, each in the middle of its tick. */
export function AxisLabels({ startMs, view, ticks, zone, width }: AxisView) {
  const { date } = useWords();
  const texts = ticks.at.map((tick) => {
    const at = startMs + tick;
    return ticks.step >= day ? date(at, zone, { year: false }) : formatTime(at, zone, { seconds: ticks.step < 60_000 });
  });
  const px = pixelsOf(ticks.step, texts);
  const percents = ticks.at.map((tick) => percentOf(tick, view));
  return fittingLabels(percents, px, width).map((index) => {
    const at = startMs + (ticks.at[index] ?? 0);
    return (
      <span key={at} aria-hidden className={styles.tick} style={{ left: centredLeft(percents[index] ?? 0, px) }}>
        {texts[index]}
      </span>
    );
  });
}
