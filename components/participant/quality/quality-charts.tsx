'use client';

import { Fragment, type PointerEvent, useMemo } from 'react';
import type { PartData } from '@/components/participant/participant-part';
import { ParticipantReadingLine } from '@/components/participant/participant-reading-line';
import { formatMetric } from '@/components/participant/participant-words';
import { TickLabels } from '@/components/participant/presence/participant-axis';
import type { AxisView } from '@/components/presence/timeline-axis';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { type Span, uncoveredBy, unionOfSpans } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { LineLegend } from './line-legend';
import { QualityChartRow } from './quality-chart-row';
import { qualityFigures } from './quality-figures';
import { QualityLegend } from './quality-legend';
import { type QualityRow, qualityRows } from './quality-rows';
import { groupName } from './quality-words';
import { type StepAxis, valueAt } from './step-axis';

interface Props {
  quality: PersonQuality;
  /** Of the connections that are shown. */
  parts: PartData<'quality_stats'>[];
  connections: ConnectionItem[];
  axis: AxisView;
  cursor: number | null;
  onCursor: (at: number | null) => void;
}

/** The small multiples, by medium. The pointer, or the arrows on the line on top, read all rows at one instant. */
export function QualityCharts({ quality, parts, connections, axis, cursor, onCursor }: Props) {
  const words = useWords();
  const { t } = words;
  const { start, end } = axis.view;
  const { startedAt, firstStep, lines, whoseRuns } = quality;
  const steps = useMemo(() => ({ start: Date.parse(startedAt ?? ''), first: firstStep }), [startedAt, firstStep]);
  const presence = useMemo(() => presenceOf(connections), [connections]);
  const away = useMemo(() => uncoveredBy([{ start, end }], presence), [presence, start, end]);
  const rows = useMemo(() => {
    const all = qualityRows(
      parts.map(({ connectionId, data }) => ({ id: connectionId, lines: data.lines })),
      lines,
    );
    return all.flatMap((row) => {
      const figures = qualityFigures(row, { steps, view: { start, end }, presence, otherRuns: whoseRuns });
      return figures ? [{ row, figures }] : [];
    });
  }, [parts, lines, whoseRuns, steps, presence, start, end]);
  if (rows.length === 0) return <p className="text-muted">{t('quality.notMeasured')}</p>;

  const point = (event: PointerEvent<HTMLElement>) => {
    const plot = event.currentTarget.querySelector('[data-plot]')?.getBoundingClientRect();
    if (!plot) return;
    const share = (event.clientX - plot.left) / Math.max(1, plot.width);
    onCursor(share < 0 || share > 1 ? null : start + share * (end - start));
  };
  const reading =
    cursor === null
      ? t('participant.readingOff')
      : `${formatTime(cursor, axis.zone, { seconds: true })}: ${readAll(rows, cursor, steps, words)}`;
  return (
    <div onPointerMove={point} onPointerDown={point} onPointerLeave={() => onCursor(null)}>
      <QualityLegend figures={rows.map(({ figures }) => figures)} away={away} view={axis.view} />
      <LineLegend rows={rows.map(({ row }) => row)} />
      <ParticipantReadingLine axis={axis} cursor={cursor} onCursor={onCursor} words={reading} />
      {rows.map(({ row, figures }, index) => (
        <Fragment key={row.id}>
          {index > 0 && rows[index - 1]?.row.media !== row.media && <TickLabels axis={axis} />}
          {(rows[index - 1]?.row.media !== row.media || rows[index - 1]?.row.direction !== row.direction) && (
            <h3 className="pt-2 pb-0.5 text-[12px] text-muted">{groupName(row, words)}</h3>
          )}
          <QualityChartRow row={row} figures={figures} steps={steps} axis={axis} away={away} cursor={cursor} />
        </Fragment>
      ))}
      <TickLabels axis={axis} />
    </div>
  );
}

/** When at least one of the connections was there, ms. */
function presenceOf(connections: readonly ConnectionItem[]): Span[] {
  const intervals = connections.flatMap((connection) => connection.intervals);
  return unionOfSpans(intervals.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })));
}

function readAll(rows: { row: QualityRow }[], at: number, steps: StepAxis, words: Words): string {
  const { t } = words;
  const values = rows.flatMap(({ row }) =>
    row.lines.flatMap((line) => {
      const value = valueAt(line, at, steps);
      if (value === null) return [];
      const metric = t(`quality.metric.${row.metric}`);
      return [t('quality.readingOf', { line: groupName(row, words), metric, value: formatMetric(row.metric, value, words) })];
    }),
  );
  return values.length > 0 ? values.join('; ') : t('quality.noData');
}
