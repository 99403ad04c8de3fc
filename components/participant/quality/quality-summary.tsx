import Link from 'next/link';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import { formatDuration, formatPercent } from '@/lib/format';
import { gradeLooks } from './grade-looks';
import type { QualityRow } from './quality-rows';
import { gradedSteps, gradeNames, limitsSentence, noGradeWords, ruleSentence, worstLineWords } from './quality-words';

interface Props {
  quality: PersonQuality;
  rows: readonly Pick<QualityRow, 'id' | 'media' | 'direction' | 'metric'>[];
  /** The page of somebody else in the session; `null` where nobody else is named. */
  personHref: ((id: string) => string) | null;
}

/** The person's grade with what made it so, whose it was as far as that is known, and the limits it was told by. */
export function QualitySummary({ quality, rows, personHref }: Props) {
  const { grade, share, why, steps } = quality;
  const graded = gradedSteps(steps);
  const worst = worstLineWords(quality, rows);
  return (
    <div className="mb-2 max-w-[88ch] text-[13px]">
      <p>
        {grade === null ? (
          <span className="text-muted">{noGradeWords[why ?? 'too-little']}</span>
        ) : (
          <>
            <b className={`inline-flex items-center gap-1.5 font-semibold ${gradeLooks[grade].className}`}>
              <ShapeMark shape={gradeLooks[grade].shape} />
              {gradeNames[grade]}
            </b>{' '}
            for {formatPercent(share)} of {formatDuration(graded * stepMs)} graded
            {grade === 'fair' && steps.poor > 0 && `, ${formatPercent(steps.poor / graded)} of it poor`}
            {worst === null ? '.' : `; ${worst}.`}
          </>
        )}
      </p>
      {grade !== null && grade !== 'good' && <Whose quality={quality} personHref={personHref} />}
      <p className="mt-1 text-[12px] text-muted">
        {limitsSentence()} {ruleSentence}
      </p>
    </div>
  );
}

/** Whose the bad steps were: said where the senders’ own reports are kept, and where they are missing, that they are. */
function Whose({ quality, personHref }: Pick<Props, 'quality' | 'personHref'>) {
  const { steps, whose, whoseSteps, others, unreadSteps, unread } = quality;
  const bad = steps.fair + steps.poor;
  return (
    <>
      {whoseSteps > 0 && (
        <p>
          {whose === 'other' && <b className="font-medium">Not this person’s own connection: </b>}
          {whose === 'other' ? 'in' : 'In'} {whoseSteps} of {bad} bad steps what they received had left its sender badly already
          <People people={others} personHref={personHref} />.
        </p>
      )}
      {unreadSteps > 0 && (
        <p className="text-muted">
          In {unreadSteps} of {bad} bad steps it was what they received; whose connection that was cannot be told, as the sender’s own
          report is not kept
          <People people={unread} personHref={personHref} />.
        </p>
      )}
    </>
  );
}

function People({ people, personHref }: { people: PersonQuality['others'] } & Pick<Props, 'personHref'>) {
  if (people.length === 0 || personHref === null) return null;
  return (
    <>
      :{' '}
      {people.map(({ id, name, steps }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={personHref(id)} className="underline decoration-dotted underline-offset-2 hover:decoration-solid">
            {name ?? 'No name'}
          </Link>{' '}
          ({steps})
        </span>
      ))}
    </>
  );
}
