import { clsx } from 'clsx';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { Span } from '@/lib/domain/interval';
import type { RangeAnswer } from '@/lib/domain/range-answer';
import { useWords } from '@/lib/messages/use-words';
import type { PeopleParams } from '@/lib/queries/participants';
import type { SessionPlace } from '@/lib/queries/session-place';
import { CopyNames } from './copy-names';
import { RangeRoom } from './range-room';
import { useRangeCounts } from './use-range-counts';

type Counts = NonNullable<ParticipantsAnswer['range']>;

export interface RangeFoundProps {
  place: SessionPlace;
  people: PeopleParams;
  missingName: string;
  range: Span;
  /** While the range moves. */
  drafting: boolean;
  /** How many were there how, in the selected range; `null` while that is read. */
  read: Counts | null;
  /** Which answer is listed; `null`: all who were there at all. */
  answer: RangeAnswer | null;
  onAnswer: (answer: RangeAnswer | null) => void;
}

const answers = ['throughout', 'part', 'none'] as const satisfies readonly RangeAnswer[];
const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';

/** What a range finds: `throughout 22 · in part 9 · not here 1`, each a filter, and the names to be copied. */
export function RangeFound({ place, people, missingName, range, drafting, read, answer, onAnswer }: RangeFoundProps) {
  const { t } = useWords();
  const count = useRangeCounts(place, people, drafting);
  const counts = drafting ? count(range) : (read ?? count(range));
  return (
    <>
      <CopyNames key={JSON.stringify(people)} place={place} people={people} missingName={missingName} className={linkLook} />
      <RangeRoom>{counts && <Answers counts={counts} answer={answer} onAnswer={onAnswer} still={!drafting} />}</RangeRoom>
      <span role="status" className="sr-only">
        {counts && !drafting ? t('headCount.answered', counts) : ''}
      </span>
    </>
  );
}

interface AnswersProps extends Pick<RangeFoundProps, 'answer' | 'onAnswer'> {
  counts: Counts;
  /** The range is let go: its answers can be chosen. */
  still: boolean;
}

/** The three answers, each a filter; pressed again it is taken back. */
function Answers({ counts, answer: chosen, onAnswer, still }: AnswersProps) {
  const { t, count } = useWords();
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('headCount.inRange')}</legend>
      {answers.map((answer) => {
        const pressed = chosen === answer;
        return (
          <button
            key={answer}
            type="button"
            aria-pressed={pressed}
            disabled={!still}
            onClick={() => onAnswer(pressed ? null : answer)}
            className={clsx(
              'inline-flex min-h-[26px] items-center gap-1 whitespace-nowrap rounded-full border px-2 disabled:opacity-100 max-md:min-h-6 max-md:px-1.5 max-md:text-[12.5px]',
              pressed ? 'border-accent bg-accent-soft text-ink' : 'border-field text-muted hover:border-ink hover:text-ink',
            )}
          >
            {t(`headCount.answers.${answer}`)} <b className="font-semibold text-ink tabular-nums">{count(counts[answer])}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
