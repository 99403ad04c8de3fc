import { clsx } from 'clsx';
import { memo } from 'react';
import { BarLane } from './bar-lane';
import columns from './columns.module.css';
import { DurationCells } from './duration-cells';
import { NameCell } from './name-cell';
import type { RowLook } from './rows-props';
import { TimeCells } from './time-cells';
import type { TimelineEntry } from './timeline-entry';
import styles from './timeline-row.module.css';

interface Props {
  entry: TimelineEntry;
  /** Place in what is shown, from 0. */
  index: number;
  look: RowLook;
  href: string | null;
  /** Nothing of it lies in the range that is being drawn. */
  outside: boolean;
  arrived: boolean;
  tabbable: boolean;
  /** Where a virtual row stands, px from the list's top. */
  top?: number;
}

/** One person. Everything it shows comes by props, so that it is drawn again only when one of them changes. */
export const TimelineRow = memo(function TimelineRow({ entry, index, look, href, outside, arrived, tabbable, top }: Props) {
  const { clock, lengthMs, live, long, ranged, paper, plainRole, missingName, first } = look;
  const isMissing = entry.cells?.state === 'never-came';
  const quiet = outside || isMissing || entry.bar.verdict === 'absent' || !entry.bar.counted;
  return (
    <tr
      className={clsx(columns.columns, styles.row, quiet && styles.quiet, arrived && styles.arrived, top !== undefined && styles.floating)}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      aria-rowindex={first + index + 1}
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
