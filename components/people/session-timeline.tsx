'use client';

import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { HeadCount } from '@/components/head-count/head-count';
import { RangeReadout } from '@/components/head-count/range-readout';
import { useDraftRange } from '@/components/head-count/use-draft-range';
import { ZoomControls } from '@/components/head-count/zoom-controls';
import { TableTimeline } from '@/components/timeline/table-timeline';
import type { TimelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { Span } from '@/lib/domain/interval';

/** What part of the axis is shown and asked for. */
interface Selection {
  /** The part of the axis that is shown, `null` for the whole of it. */
  zoom: Span | null;
  onZoom: (view: Span | null) => void;
  range: Span | null;
  onRange: (range: Span | null) => void;
  /** What a range finds, behind it. */
  found: (range: Span, drafting: boolean) => ReactNode;
  /** The attendance window on the axis. */
  window: Span | null;
}

interface Props extends Pick<ComponentProps<typeof TableTimeline>, 'axis' | 'zone' | 'list' | 'naming' | 'sorting'> {
  /** `null` while it is read: its place is kept. */
  timeline: Pick<TimelineAnswer, 'curve' | 'peak'> | null;
  selection: Selection;
}

/**
 * Curve, range and table in one. A range filters the table to who was there in it, and the read-out counts who was not.
 * While it is being drawn, rows outside of it are only set in muted text, so that nothing jumps under the pointer.
 */
export function SessionTimeline({ timeline, selection, ...table }: Props) {
  const { axis, zone } = table;
  const { zoom, onZoom, range, onRange, found, window } = selection;
  const view = useMemo(() => zoom ?? { start: 0, end: axis.lengthMs }, [zoom, axis.lengthMs]);
  const { shown, drafting, show, nudge, commit } = useDraftRange(range, onRange);
  const nobody = shown === null && timeline !== null && (timeline.peak?.people ?? 0) === 0;
  // Where nobody was there is nobody to ask for.
  const side = !nobody && (
    <div className="flex min-w-0 grow flex-col gap-1.5">
      <RangeReadout axis={axis} view={view} window={window} zone={zone} range={shown} drafting={drafting} found={found} onRange={commit} />
      <ZoomControls view={view} lengthMs={axis.lengthMs} range={shown} onZoom={onZoom} />
    </div>
  );
  const curve = timeline && (
    <HeadCount axis={axis} view={view} zone={zone} timeline={timeline} range={shown} onDraft={show} onNudge={nudge} onRange={commit} />
  );
  return <TableTimeline {...table} view={view} range={shown} top={{ side, curve }} />;
}
