import { GradeName } from '@/components/participant/quality/grade-name';
import type { KeptParts } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

/**
 * Device, place and quality of a person in one line, as far as they were read once and kept; nothing where nothing is.
 */
export function KeptSummary({ kept: { devices, places, quality } }: { kept: KeptParts }) {
  const { t } = useWords();
  const items = [
    { term: t('participant.device'), value: devices.join('; ') },
    { term: t('participant.place'), value: places.join('; ') },
    {
      term: t('quality.title'),
      value:
        quality &&
        t.rich('quality.keptGrade', {
          grade: t(`quality.grade.${quality.grade}`),
          share: formatPercent(quality.share),
          length: formatDuration(quality.gradedMs),
          b: (parts) => <GradeName grade={quality.grade}>{parts}</GradeName>,
        }),
    },
  ].filter(({ value }) => value);
  if (items.length === 0) return null;
  return (
    <dl aria-label={t('participant.kept')} className="mt-2.5 flex flex-wrap gap-x-6 gap-y-0.5 text-[13.5px]">
      {items.map(({ term, value }) => (
        <div key={term} className="flex min-w-0 gap-2">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
