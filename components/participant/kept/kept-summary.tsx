import { gradeLooks } from '@/components/participant/quality/grade-looks';
import { gradeNames } from '@/components/participant/quality/quality-words';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { KeptParts } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPercent } from '@/lib/format';

/** Device, place and quality of a person in one line, as far as they were read once and kept; nothing where nothing is. */
export function KeptSummary({ kept: { devices, places, quality } }: { kept: KeptParts }) {
  const look = quality && gradeLooks[quality.grade];
  const items = [
    { term: 'Device', value: devices.join('; ') },
    { term: 'Place', value: places.join('; ') },
    {
      term: 'Quality',
      value: quality && look && (
        <>
          <b className={`inline-flex items-center gap-1.5 font-semibold ${look.className}`}>
            <ShapeMark shape={look.shape} />
            {gradeNames[quality.grade]}
          </b>{' '}
          for {formatPercent(quality.share)} of {formatDuration(quality.gradedMs)} graded
        </>
      ),
    },
  ].filter(({ value }) => value);
  if (items.length === 0) return null;
  return (
    <dl aria-label="Kept of this person" className="mt-2.5 flex flex-wrap gap-x-6 gap-y-0.5 text-[13.5px]">
      {items.map(({ term, value }) => (
        <div key={term} className="flex min-w-0 gap-2">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
