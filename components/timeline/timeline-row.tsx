import { clsx } from 'clsx';
import { memo } from 'react';
import type { Clock } from '@/components/presence/presence-words';
import { BarLane } from './bar-lane';
import { DurationCells } from './duration-cells';
import { NameCell } from './name-cell';
import styles from './table-timeline.module.css';
import { TimeCells } from './time-cells';
import type { TimelineEntry } from './timeline-entry';

interface Props {
  entry: TimelineEntry;
  /** Place in what is shown, from 0. */
  index: number;
  /** Place in the whole list, from 1. */
  position: number;
  clock: Clock;
  lengthMs: number;
  href: string | null;
  plainRole: string | null;
  missingName: string;
  /** Longer than a day's hours tell apart: times carry their day. */
  long: boolean;
  ranged: boolean;
  /** Nothing of it lies in the range that is being drawn. */
  outside: boolean;
  arrived: boolean;
  tabbable: boolean;
  /** Drawn for paper. */
  paper: boolean;
  live: boolean;
  /** Where a virtual row stands, px from the list's top. */
  top?: number;
}

/** One person. Everything it shows comes by props, so that it is drawn again only when one of them changes. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const {
    entry,
    index,
    position,
    clock,
    lengthMs,
    href,
    plainRole,
    missingName,
    long,
    ranged,
    outside,
    arrived,
    tabbable,
    paper,
    live,
    top,
  } = props;
  const isMissing = entry.cells?.state === 'never-came';
  const quiet = outside || isMissing || entry.bar.verdict === 'absent' || !entry.bar.counted;
  return (
    <tr
      className={clsx(styles.row, quiet && styles.quiet, arrived && styles.arrived, top !== undefined && styles.floating)}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      aria-rowindex={position + 1}
      data-row={index}
    >
      <NameCell
        entry={entry}
        href={isMissing ? null : href}
        live={live}
        stale={clock.stale ?? false}
        plainRole={plainRole}
        missingName={missingName}
      />
      <TimeCells row={entry.cells} clock={clock} long={long} />
      <DurationCells row={entry.cells} ranged={ranged} live={live} />
      <BarLane
        entry={entry}
        index={index}
        clock={clock}
        lengthMs={lengthMs}
        tabbable={tabbable}
        missingName={missingName}
        paper={paper}
        live={live}
      />
    </tr>
  );
});
