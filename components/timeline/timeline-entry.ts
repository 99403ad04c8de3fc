import { type Bar, barOfLane, barOfRow } from '@/components/presence/presence-segments';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import { isHostRole } from '@/lib/domain/host-role';

/** A row of the table-timeline: the bar may be known before the cells are. */
export interface TimelineEntry {
  id: string;
  cells: ParticipantRow | null;
  bar: Bar;
}

const noBar: Bar = { segments: [], assumed: [], verdict: 'absent', host: false, counted: true };

/** Rows of one page, each with the bar made of its own intervals. `startMs`: the axis' start. */
export function entriesOfPage(rows: readonly ParticipantRow[], startMs: number): (index: number) => TimelineEntry {
  const entries = rows.map((row): TimelineEntry => ({ id: row.id, cells: row, bar: barOfRow(row, startMs, isHostRole(row.role)) }));
  return (index) => entries[index] ?? { id: '', cells: null, bar: noBar };
}

/**
 * Rows of the whole list, made when they come into view and kept: bars from the lanes, cells as far as they have been
 * read. Where a row is there, its own intervals draw the bar, because they also name where each end comes from.
 */
export function entriesOfLanes(
  lanes: TimelineAnswer['lanes'],
  rowAt: (index: number) => ParticipantRow | undefined,
  startMs: number,
): (index: number) => TimelineEntry {
  const made = new Map<number, TimelineEntry>();
  return (index) => {
    const known = made.get(index);
    if (known) return known;
    const id = lanes.ids[index] ?? '';
    const row = rowAt(index);
    // While sessions move, a block and the lanes may be of different moments: a row in another's place is not shown.
    const cells = row?.id === id ? row : null;
    const bar = (cells ? barOfRow(cells, startMs, isHostRole(cells.role)) : barOfLane(lanes, index)) ?? noBar;
    const entry = { id, cells, bar };
    made.set(index, entry);
    return entry;
  };
}
