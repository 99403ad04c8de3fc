import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import type { TimelineAxis } from '@/components/presence/timeline-axis';
import { NotLoaded } from '@/components/states/not-loaded';
import { PopoverButton } from '@/components/ui/popover-button';
import { Touched, withTouch } from '@/components/ui/with-touch';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { Span } from '@/lib/domain/interval';
import type { RangeAnswer } from '@/lib/domain/range-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { offeredRange } from './offered-range';
import { rangeText } from './range-text';

/** What a range asks, and what is made of its answers. */
export interface RangeAsking {
  /** How many were there how, in the selected range; `null` while that is read. */
  counts: ParticipantsAnswer['range'] | null;
  /** Which answer is listed; `null`: all who were there at all. */
  answer: RangeAnswer | null;
  onAnswer: (answer: RangeAnswer | null) => void;
  /** A range begins to be drawn, and how it counts meanwhile. */
  prepare: () => void;
  count: (span: Span) => NonNullable<ParticipantsAnswer['range']> | null;
  /** What can be done with the list. */
  actions: ReactNode;
}

interface Props {
  axis: TimelineAxis;
  view: Span;
  /** The attendance window; `null` where there is none. */
  window: Span | null;
  zone: string;
  range: Span | null;
  /** While the range moves. */
  drafting: boolean;
  asking: RangeAsking;
  onRange: (range: Span | null) => void;
}

const rangeForm = withTouch(() => import('./range-form').then((file) => file.RangeForm), NotLoaded);

const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';
const answers = ['throughout', 'part', 'none'] as const satisfies readonly RangeAnswer[];

/**
 * "09:34 – 09:52: throughout 22 · in part 9 · not here 1": the answer to the question a range asks. Each part lists its
 * people. On a phone it is as high with a range as without, so that the curve below it stays under the finger that
 * draws one.
 */
export function RangeReadout({ axis, view, window, zone, range, drafting, asking, onRange }: Props) {
  const words = useWords();
  const { t } = words;
  const opener = useRef<HTMLButtonElement>(null);
  const { startMs } = axis;
  const counts = range && (drafting ? asking.count(range) : (asking.counts ?? asking.count(range)));
  // One button in both states, so that the focus stays on it while they change: what stands around it is taken apart.
  const [before, offer, after] = t.markup('headCount.ask', { times: (text) => `\n${text}\n` }).split('\n');
  return (
    <div className={clsx('text-[13px] max-md:min-h-[50px]', !range && 'text-muted print:hidden')}>
      {range ? (
        <>
          <b className="font-semibold">{rangeText({ start: startMs + range.start, end: startMs + range.end }, view, zone, words)}</b>
          <span className="print:hidden"> · </span>
        </>
      ) : (
        before
      )}
      <PopoverButton ref={opener} label={range ? t('headCount.edit') : offer} className={linkLook}>
        <Touched
          key={`${range?.start} ${range?.end}`}
          part={rangeForm}
          props={{
            axis,
            offered: range ?? offeredRange(startMs, view, window),
            span: range ?? view,
            zone,
            zoneName: formatZone(zone, startMs),
            onRange,
          }}
        />
      </PopoverButton>
      {range ? (
        <>
          <span className="print:hidden"> · </span>
          <button
            type="button"
            className={linkLook}
            onClick={() => {
              opener.current?.focus();
              onRange(null);
            }}
          >
            {t('headCount.clear')}
          </button>
          <span className="print:hidden"> · </span>
          {asking.actions}
        </>
      ) : (
        after
      )}
      {range && (
        <div className="mt-1 min-h-[26px] max-md:mt-0.5 max-md:min-h-6">
          {counts && <Answers counts={counts} asking={asking} still={!drafting} />}
        </div>
      )}
      <span role="status" className="sr-only">
        {counts && !drafting ? t('headCount.answered', counts) : ''}
      </span>
    </div>
  );
}

interface AnswersProps {
  counts: NonNullable<RangeAsking['counts']>;
  asking: RangeAsking;
  /** The range is let go: its answers can be chosen. */
  still: boolean;
}

/** The three answers, each a filter; pressed again it is taken back. */
function Answers({ counts, asking, still }: AnswersProps) {
  const { t, count } = useWords();
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('headCount.inRange')}</legend>
      {answers.map((answer) => {
        const pressed = asking.answer === answer;
        return (
          <button
            key={answer}
            type="button"
            aria-pressed={pressed}
            disabled={!still}
            onClick={() => asking.onAnswer(pressed ? null : answer)}
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
