import type { ComponentProps } from 'react';
import { AxisLabels } from './axis-labels';
import { AxisLayer } from './axis-layer';
import styles from './presence.module.css';
import type { AxisView } from './timeline-axis';

interface Props extends Omit<AxisView, 'startMs'>, Pick<ComponentProps<typeof AxisLayer>, 'axis' | 'range'> {}

/** The scale of the axis: a short line at each tick, and its time below in the middle. */
export function TimelineScale({ axis, range, view, ticks, zone, width }: Props) {
  return (
    <div aria-hidden dir="ltr" className={styles.scale}>
      <AxisLayer axis={axis} view={view} ticks={ticks.at} range={range} />
      <AxisLabels startMs={axis.startMs} view={view} ticks={ticks} zone={zone} width={width} />
    </div>
  );
}
