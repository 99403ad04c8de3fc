import { Segmented } from '@/components/ui/segmented';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { Summary } from '@/lib/domain/answers/session-answer';
import type { Verdict } from '@/lib/domain/person';
import { formatCount } from '@/lib/format';
import { verdictLooks } from './verdict-looks';

interface Props {
  summary: Summary;
  /** Whether the rows are people, of whom it is known how many each choice leaves. */
  counts: boolean;
  value: Verdict | null;
  onChange: (verdict: Verdict | null) => void;
}

const verdicts = ['present', 'partial', 'absent'] as const;

/** All, present, partial or absent. On a phone the four share its width, and a count goes below its word where it has no room beside it. */
export function VerdictChoice({ summary, counts, value, onChange }: Props) {
  const options = [
    {
      value: 'all' as const,
      label: (
        <>
          <span>All</span>
          {counts && ` ${formatCount(summary.people)}${summary.notCounted > 0 ? ` + ${formatCount(summary.notCounted)}` : ''}`}
        </>
      ),
    },
    ...verdicts.map((verdict) => ({
      value: verdict,
      label: (
        <>
          <span className="inline-flex items-center gap-1 md:gap-1.5">
            <ShapeMark shape={verdictLooks[verdict].shape} className={verdictLooks[verdict].className} />
            {verdictLooks[verdict].word}
          </span>
          {counts && ` ${formatCount(summary[verdict])}`}
        </>
      ),
    })),
  ];
  return (
    <Segmented
      label="Attendance"
      className="min-w-0 md:[&>label]:gap-x-1 max-md:h-auto! max-md:w-full max-md:text-[12.5px] max-md:[&>label]:min-w-0 max-md:[&>label]:flex-auto max-md:[&>label]:flex-wrap max-md:[&>label]:content-center max-md:[&>label]:justify-center max-md:[&>label]:gap-x-1 max-md:[&>label]:gap-y-0 max-md:[&>label]:px-1.5 max-md:[&>label]:min-h-[30px] max-md:[&>label]:py-0.5"
      options={options}
      value={value ?? 'all'}
      onChange={(verdict) => onChange(verdict === 'all' ? null : verdict)}
    />
  );
}
