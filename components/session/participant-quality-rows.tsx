'use client';

import { Fragment, type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { qualityRows, valueAt } from '@/lib/domain/quality-rows';
import { uncovered } from '@/lib/domain/series-spans';
import { formatTime } from '@/lib/format';
import { AxisRow, TickLabels, type TimeAxis } from './participant-axis';
import type { PartData } from './participant-part';
import { qualityFigures } from './participant-quality-figures';
import { ParticipantQualityRow } from './participant-quality-row';
import { rowName } from './participant-quality-words';
import { formatMetric, mediaNames } from './participant-words';
import { percentOf } from './time-span';

interface Props {
  parts: PartData<'quality_stats'>[];
  connections: ConnectionItem[];
  axis: TimeAxis;
  cursor: number | null;
  onCursor: (at: number | null) => void;
}

/** The small multiples, by medium. The pointer, or the arrows on the line on top, read all rows at one instant. */
export function ParticipantQualityRows({ parts, connections, axis, cursor, onCursor }: Props) {
  const { from, to } = axis.view;
  const presence = useMemo(() => unionOf(connections), [connections]);
  const away = useMemo(() => uncovered([{ start: from, end: to }], presence, 0), [presence, from, to]);
  const rows = useMemo(() => {
    const all = qualityRows(parts.map(({ connectionId, data }) => ({ id: connectionId, series: data.series })));
    return all.flatMap((row) => {
      const figures = qualityFigures(row, presence, { from, to });
      return figures ? [{ row, figures }] : [];
    });
  }, [parts, presence, from, to]);
  if (rows.length === 0) return <p className="text-muted">No quality was measured in this time.</p>;

  const point = (event: PointerEvent<HTMLElement>) => {
    const plot = event.currentTarget.querySelector('[data-plot]')?.getBoundingClientRect();
    if (!plot) return;
    const share = (event.clientX - plot.left) / Math.max(1, plot.width);
    onCursor(share < 0 || share > 1 ? null : from + share * (to - from));
  };
  const reading = cursor === null ? 'off' : `${formatTime(cursor, axis.zone, { seconds: true })}: ${readAll(rows, cursor)}`;
  return (
    <div onPointerMove={point} onPointerDown={point} onPointerLeave={() => onCursor(null)}>
      <ReadingLine axis={axis} cursor={cursor} onCursor={onCursor} words={reading} />
      {rows.map(({ row, figures }, index) => (
        <Fragment key={row.id}>
          {rows[index - 1]?.row.media !== row.media && (
            <>
              {index > 0 && <TickLabels axis={axis} />}
              <h3 className="pt-2 pb-0.5 text-[12px] text-muted">{mediaNames[row.media]}</h3>
            </>
          )}
          <ParticipantQualityRow row={row} figures={figures} axis={axis} away={away} cursor={cursor} />
        </Fragment>
      ))}
      <TickLabels axis={axis} />
    </div>
  );
}

function readAll(rows: { row: ReturnType<typeof qualityRows>[number] }[], at: number): string {
  const values = rows.flatMap(({ row }) =>
    row.lines.flatMap((line) => {
      const value = valueAt(line, at, 30_000);
      return value === null ? [] : [`${mediaNames[row.media]} ${rowName(row)} ${formatMetric(row.metric, value)}`];
    }),
  );
  return values.length > 0 ? values.join('; ') : 'no data';
}

function unionOf(connections: ConnectionItem[]): { start: number; end: number }[] {
  const all = connections
    .flatMap(({ intervals }) => intervals.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })))
    .sort((a, b) => a.start - b.start);
  const union: { start: number; end: number }[] = [];
  for (const interval of all) {
    const last = union.at(-1);
    if (last && interval.start <= last.end) last.end = Math.max(last.end, interval.end);
    else union.push({ ...interval });
  }
  return union;
}

interface ReadingLineProps {
  axis: TimeAxis;
  cursor: number | null;
  onCursor: (at: number | null) => void;
  words: string;
}

const steps = 60;

function ReadingLine({ axis, cursor, onCursor, words }: ReadingLineProps) {
  const { from, to } = axis.view;
  const step = (to - from) / steps;
  function move(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowRight: (cursor ?? from) + step, ArrowLeft: (cursor ?? to) - step, Home: from, End: to };
    if (event.key === 'Escape') onCursor(null);
    const at = moves[event.key];
    if (at === undefined) return;
    event.preventDefault();
    onCursor(Math.min(to, Math.max(from, at)));
  }
  return (
    <AxisRow label={null} className="print:hidden">
      <div
        data-plot
        role="slider"
        tabIndex={0}
        aria-label="Reading line"
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={cursor === null ? 0 : Math.round((cursor - from) / step)}
        aria-valuetext={words}
        onKeyDown={move}
        onBlur={() => onCursor(null)}
        className="relative h-6 border-line border-b text-[11px] text-muted"
      >
        {cursor !== null && (
          <span
            className="absolute bottom-0.5 whitespace-nowrap text-ink"
            style={{ left: `${percentOf(cursor, axis.view)}%`, transform: `translateX(-${percentOf(cursor, axis.view)}%)` }}
          >
            {formatTime(cursor, axis.zone, { seconds: true })}
          </span>
        )}
      </div>
    </AxisRow>
  );
}
