'use client';

import { Fragment, type PointerEvent, useMemo } from 'react';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { qualityRows, valueAt } from '@/lib/domain/quality-rows';
import { uncovered } from '@/lib/domain/series-spans';
import { formatTime } from '@/lib/format';
import { TickLabels, type TimeAxis } from './participant-axis';
import { LineLegend } from './participant-line-legend';
import type { PartData } from './participant-part';
import { qualityFigures } from './participant-quality-figures';
import { ParticipantQualityRow } from './participant-quality-row';
import { groupName } from './participant-quality-words';
import { ParticipantReadingLine } from './participant-reading-line';
import { formatMetric, metricNames } from './participant-words';

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
      <LineLegend rows={rows.map(({ row }) => row)} />
      <ParticipantReadingLine axis={axis} cursor={cursor} onCursor={onCursor} words={reading} />
      {rows.map(({ row, figures }, index) => (
        <Fragment key={row.id}>
          {index > 0 && rows[index - 1]?.row.media !== row.media && <TickLabels axis={axis} />}
          {(rows[index - 1]?.row.media !== row.media || rows[index - 1]?.row.direction !== row.direction) && (
            <h3 className="pt-2 pb-0.5 text-[12px] text-muted">{groupName(row)}</h3>
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
      return value === null ? [] : [`${groupName(row)}, ${metricNames[row.metric].name} ${formatMetric(row.metric, value)}`];
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
