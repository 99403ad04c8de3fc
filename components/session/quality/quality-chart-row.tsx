import { QualityChart } from '@/components/charts/quality-chart';
import { Hint } from '@/components/ui/hint';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { QualityGrade } from '@/lib/domain/quality';
import { type QualityRow, valueAt } from '@/lib/domain/quality-rows';
import { formatTime } from '@/lib/format';
import { AxisRow, CursorLine, TickLines, type TimeAxis } from './participant-axis';
import type { QualityFigures } from './participant-quality-figures';
import { gradeWords, rowSentence, thresholdSentence, timesSentence } from './participant-quality-words';
import { formatMetric, metricNames } from './participant-words';

interface Props {
  row: QualityRow;
  figures: QualityFigures;
  axis: TimeAxis;
  away: { start: number; end: number }[];
  cursor: number | null;
}

const looks: Record<QualityGrade, { shape: 'disc' | 'half' | 'triangle'; className: string }> = {
  good: { shape: 'disc', className: 'text-good' },
  fair: { shape: 'half', className: 'text-fair' },
  poor: { shape: 'triangle', className: 'text-poor' },
};
const oldestMs = 30_000;

/** One small multiple with its name, its word and the value under the reading line. */
export function ParticipantQualityRow({ row, figures, axis, away, cursor }: Props) {
  const { grade, low, high } = figures;
  const scale = new Intl.NumberFormat('en-US', { maximumFractionDigits: high < 10 ? 1 : 0 });
  const read = cursor === null ? [] : row.lines.map((line) => valueAt(line, cursor, oldestMs)).filter((value) => value !== null);
  return (
    <AxisRow
      className="border-line2 border-b text-[12.5px]"
      label={
        <>
          <span className="font-medium">{metricNames[row.metric].name}</span>
          <span className="block text-[12px] text-muted max-[699px]:ml-2 max-[699px]:inline">
            {metricNames[row.metric].unit}
            {`, ${scale.format(low)} – ${scale.format(high)}`}
          </span>
        </>
      }
      aside={
        <>
          <Hint content={<GradeHint row={row} figures={figures} />} className={grade ? looks[grade.grade].className : 'text-muted'}>
            <span className="inline-flex items-center gap-1.5">
              {grade && <ShapeMark shape={looks[grade.grade].shape} />}
              {grade ? gradeWords(grade) : 'not graded'}
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
        holes={figures.holes}
        away={away}
      />
      <CursorLine axis={axis} cursor={cursor} />
    </AxisRow>
  );
}

function GradeHint({ row, figures }: { row: QualityRow; figures: QualityFigures }) {
  return (
    <>
      <p>{thresholdSentence(row)}</p>
      <p className="text-muted">{timesSentence(figures)}</p>
    </>
  );
}
