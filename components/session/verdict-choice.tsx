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

/** All, present, partial or absent. On a phone the four share its width. */
export function VerdictChoice({ summary, counts, value, onChange }: Props) {
  const count = (people: number) => (counts ? ` ${formatCount(people)}` : '');
  const options = [
    {
      value: 'all' as const,
      label: `All${count(summary.people)}${counts && summary.notCounted > 0 ? ` + ${formatCount(summary.notCounted)}` : ''}`,
    },
    ...verdicts.map((verdict) => ({
      value: verdict,
      label: (
        <>
          <ShapeMark shape={verdictLooks[verdict].shape} className={verdictLooks[verdict].className} />
          {verdictLooks[verdict].word}
          {count(summary[verdict])}
        </>
      ),
    })),
  ];
  return (
    <Segmented
      label="Attendance"
      className="min-w-0 max-md:w-full max-md:text-[12.5px] max-md:[&>label]:flex-auto max-md:[&>label]:justify-center max-md:[&>label]:gap-1 max-md:[&>label]:px-1.5"
      options={options}
      value={value ?? 'all'}
      onChange={(verdict) => onChange(verdict === 'all' ? null : verdict)}
    />
  );
}
