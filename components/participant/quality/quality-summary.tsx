import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import type { QualityGrade } from '@/lib/domain/quality/quality-grade';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import { formatDuration, formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { GradeName } from './grade-name';
import type { QualityRow } from './quality-rows';
import { gradedSteps, limitsSentence, worstLineWords } from './quality-words';

interface Props {
  quality: PersonQuality;
  rows: readonly Pick<QualityRow, 'id' | 'media' | 'direction' | 'metric'>[];
  /** The page of somebody else in the session; `null` where nobody else is named. */
  personHref: ((id: string) => string) | null;
}

/** The person's grade with what made it so, whose it was as far as that is known, and the limits it was told by. */
export function QualitySummary({ quality, rows, personHref }: Props) {
  const words = useWords();
  const { t } = words;
  const { grade, why } = quality;
  return (
    <div className="mb-2 max-w-[88ch] text-[13px]">
      <p>
        {grade === null ? (
          <span className="text-muted">{t(`quality.noGrade.${why ?? 'too-little'}`)}</span>
        ) : (
          <GradeSentence quality={quality} grade={grade} rows={rows} />
        )}
      </p>
      {grade !== null && grade !== 'good' && <Whose quality={quality} personHref={personHref} />}
      <p className="mt-1 text-[12px] text-muted">
        {limitsSentence(words)} {t('quality.rule')}
      </p>
    </div>
  );
}

/** The grade, for how much of the time, how much of it was poor, and the line that made it so. */
function GradeSentence({ quality, grade, rows }: Pick<Props, 'quality' | 'rows'> & { grade: QualityGrade }) {
  const words = useWords();
  const { t } = words;
  const { share, steps } = quality;
  const graded = gradedSteps(steps);
  const worst = worstLineWords(quality, rows, words);
  const poor = grade === 'fair' && steps.poor > 0 ? formatPercent(steps.poor / graded) : null;
  const values = {
    grade: t(`quality.grade.${grade}`),
    share: formatPercent(share),
    length: formatDuration(graded * stepMs),
    b: (parts: ReactNode) => <GradeName grade={grade}>{parts}</GradeName>,
  };
  if (poor === null) return worst === null ? t.rich('quality.summary', values) : t.rich('quality.summaryWorst', { ...values, worst });
  return worst === null
    ? t.rich('quality.summaryPoor', { ...values, poor })
    : t.rich('quality.summaryPoorWorst', { ...values, poor, worst });
}

/**
 * Whose the bad steps were: said where the senders’ own reports are kept, and where they are missing, that they are.
 */
function Whose({ quality, personHref }: Pick<Props, 'quality' | 'personHref'>) {
  const { t } = useWords();
  const { steps, whose, whoseSteps, others, unreadSteps, unread } = quality;
  const bad = steps.fair + steps.poor;
  const values = { steps: whoseSteps, bad, people: () => <People people={others} personHref={personHref} /> };
  return (
    <>
      {whoseSteps > 0 && (
        <p>
          {whose === 'other'
            ? t.rich('quality.whoseOther', { ...values, b: (parts) => <b className="font-medium">{parts}</b> })
            : t.rich('quality.whose', values)}
        </p>
      )}
      {unreadSteps > 0 && (
        <p className="text-muted">
          {t.rich('quality.unread', {
            steps: unreadSteps,
            bad,
            people: () => <People people={unread} personHref={personHref} />,
          })}
        </p>
      )}
    </>
  );
}

function People({ people, personHref }: { people: PersonQuality['others'] } & Pick<Props, 'personHref'>) {
  const { t } = useWords();
  if (people.length === 0 || personHref === null) return null;
  return (
    <>
      :{' '}
      {people.map(({ id, name, steps }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link prefetch={false} href={personHref(id)} className="underline decoration-dotted underline-offset-2 hover:decoration-solid">
            {name ?? t('ui.noName')}
          </Link>{' '}
          ({steps})
        </span>
      ))}
    </>
  );
}
