import { QualityChart } from '@/components/charts/quality-chart';
import { formatMetric } from '@/components/participant/participant-words';
import { AxisRow, CursorLine } from '@/components/participant/presence/participant-axis';
import { Gridlines } from '@/components/presence/axis-layer';
import type { AxisView } from '@/components/presence/timeline-axis';
import { Hint } from '@/components/ui/hint';
import { ShapeMark } from '@/components/ui/shape-mark';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { gradeLooks } from './grade-looks';
import type { QualityFigures } from './quality-figures';
import type { QualityRow } from './quality-rows';
import { gradeWords, limitWords, rowSentence, timesSentence } from './quality-words';
import { type StepAxis, valueAt } from './step-axis';

interface Props {
  row: QualityRow;
  figures: QualityFigures;
  steps: StepAxis;
  axis: AxisView;
  away: { start: number; end: number }[];
  cursor: number | null;
}

/** One small multiple with its name, its word and the value under the reading line. */
export function QualityChartRow({ row, figures, steps, axis, away, cursor }: Props) {
  const words = useWords();
  const { t, count } = words;
  const { graded, low, high } = figures;
  const look = graded?.grade ? gradeLooks[graded.grade] : null;
  const scale = (value: number) => count(value, { maximumFractionDigits: high < 10 ? 1 : 0 });
  const read = cursor === null ? [] : row.lines.map((line) => valueAt(line, cursor, steps)).filter((value) => value !== null);
  return (
    <AxisRow
      className="border-line2 border-b text-[12.5px]"
      label={
        <>
          <span className="font-medium">{t(`quality.metric.${row.metric}`)}</span>
          <span className="block text-[12px] text-muted max-[699px]:ms-2 max-[699px]:inline">
            {`${t(`quality.unit.${row.metric}`)}, ${scale(low)} – ${scale(high)}`}
          </span>
        </>
      }
      aside={
        <>
          <Hint content={<GradeHint row={row} figures={figures} />} className={look?.className ?? 'text-muted'}>
            <span className="inline-flex items-center gap-1.5">
              {look && <ShapeMark shape={look.shape} />}
              {gradeWords(figures, words)}
            </span>
          </Hint>
          <span className="block text-[12px] text-muted max-[699px]:ms-2 max-[699px]:inline">
            {cursor === null ? (
              t('quality.median', { value: formatMetric(row.metric, figures.median, words) })
            ) : (
              <b className="font-medium text-ink">
                {read.length > 0 ? read.map((value) => formatMetric(row.metric, value, words)).join(' / ') : t('quality.noData')}
              </b>
            )}
          </span>
        </>
      }
    >
      <p className="sr-only">{rowSentence(row, figures, (at) => formatTime(at, axis.zone, { seconds: true }), words)}</p>
      <Gridlines view={axis.view} ticks={axis.ticks.at} />
      <QualityChart
        lines={figures.lines}
        from={axis.view.start}
        to={axis.view.end}
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
  const words = useWords();
  const limits = limitWords(row, words);
  const sentence =
    figures.graded !== null && limits !== null ? `${limits[0]?.toUpperCase()}${limits.slice(1)}.` : words.t('quality.notGradedHint');
  return (
    <>
      <p>{sentence}</p>
      <p className="text-muted">{timesSentence(figures, words)}</p>
    </>
  );
}
