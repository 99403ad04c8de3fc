import { QualityChart } from '@/components/charts/quality-chart';
import { AxisRow, CursorLine, TickLines, type TimeAxis } from '@/components/participant/participant-axis';
import { formatMetric, metricNames } from '@/components/participant/participant-words';
import { Hint } from '@/components/ui/hint';
import { ShapeMark } from '@/components/ui/shape-mark';
import { formatTime } from '@/lib/format';
import { gradeLooks } from './grade-looks';
import type { QualityFigures } from './quality-figures';
import type { QualityRow } from './quality-rows';
import { gradeWords, limitWords, rowSentence, timesSentence } from './quality-words';
import { type StepAxis, valueAt } from './step-axis';

interface Props {
  row: QualityRow;
  figures: QualityFigures;
  steps: StepAxis;
  axis: TimeAxis;
  away: { start: number; end: number }[];
  cursor: number | null;
}

/** One small multiple with its name, its word and the value under the reading line. */
export function QualityChartRow({ row, figures, steps, axis, away, cursor }: Props) {
  const { graded, low, high } = figures;
  const { name, unit } = metricNames[row.metric];
  const look = graded?.grade ? gradeLooks[graded.grade] : null;
  const scale = new Intl.NumberFormat('en-US', { maximumFractionDigits: high < 10 ? 1 : 0 });
  const read = cursor === null ? [] : row.lines.map((line) => valueAt(line, cursor, steps)).filter((value) => value !== null);
  return (
    <AxisRow
      className="border-line2 border-b text-[12.5px]"
      label={
        <>
          <span className="font-medium">{name}</span>
          <span className="block text-[12px] text-muted max-[699px]:ml-2 max-[699px]:inline">
            {unit}
            {`, ${scale.format(low)} – ${scale.format(high)}`}
          </span>
        </>
      }
      aside={
        <>
          <Hint content={<GradeHint row={row} figures={figures} />} className={look?.className ?? 'text-muted'}>
            <span className="inline-flex items-center gap-1.5">
              {look && <ShapeMark shape={look.shape} />}
              {gradeWords(figures)}
            </span>
          </Hint>
          <span className="block text-[12px] text-muted max-[699px]:ml-2 max-[699px]:inline">
            {cursor === null ? (
              `median ${formatMetric(row.metric, figures.median)}`
            ) : (
              <b className="font-medium text-ink">
                {read.length > 0 ? read.map((value) => formatMetric(row.metric, value)).join(' / ') : 'no data'}
              </b>
            )}
          </span>
        </>
      }
    >
      <p className="sr-only">{rowSentence(row, figures, (at) => formatTime(at, axis.zone, { seconds: true }))}</p>
      <TickLines axis={axis} />
      <QualityChart
        lines={figures.lines}
        from={axis.view.from}
        to={axis.view.to}
        low={low}
        high={high}
        bands={figures.bands}
        stretches={{ away, holes: figures.holes, quiet: figures.quiet, others: figures.others }}
      />
      <CursorLine axis={axis} cursor={cursor} />
    </AxisRow>
  );
}

function GradeHint({ row, figures }: { row: QualityRow; figures: QualityFigures }) {
  const limits = limitWords(row);
  const sentence =
    figures.graded !== null && limits !== null
      ? `${limits[0]?.toUpperCase()}${limits.slice(1)}.`
      : 'Not graded: shown to be looked at beside the others.';
  return (
    <>
      <p>{sentence}</p>
      <p className="text-muted">{timesSentence(figures)}</p>
    </>
  );
}
