import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { PopoverButton } from '@/components/ui/popover-button';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import type { RangeAnswer } from '@/lib/domain/range-answer';
import { formatCount, formatTime, formatZone } from '@/lib/format';
import { offeredRange } from './offered-range';
import { RangeForm } from './range-form';
import type { Span } from './time-span';
import type { TimelineAxis } from './timeline-axis';

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

const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';
const answers: { answer: RangeAnswer; word: string }[] = [
  { answer: 'throughout', word: 'throughout' },
  { answer: 'part', word: 'in part' },
  { answer: 'none', word: 'not here' },
];

/** "09:34 – 09:52: throughout 22 · in part 9 · not here 1": the answer to the question a range asks. Each part lists its people. */
export function RangeReadout({ axis, view, window, zone, range, drafting, asking, onRange }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const seconds = range !== null && ((axis.startMs + range.from) % 60_000 !== 0 || (axis.startMs + range.to) % 60_000 !== 0);
  const time = (offset: number) => formatTime(axis.startMs + offset, zone, { seconds: seconds && view.to - view.from < 3_600_000 });
  const counts = range === null ? null : drafting ? asking.count(range) : asking.counts;
  // One button in both states, so that the focus stays on it while they change.
  return (
    <div className={range ? 'text-[13px]' : 'text-[13px] text-muted print:hidden'}>
      {range ? (
        <b className="font-semibold">
          {time(range.from)} – {time(range.to)}
        </b>
      ) : (
        'Who was here, from when to when? Drag on the curve, or'
      )}
      {counts && <Answers counts={counts} asking={asking} still={!drafting} />}
      <span role="status" className="sr-only">
        {range && counts && !drafting ? answers.map(({ answer, word }) => `${word} ${formatCount(counts[answer])}`).join(', ') : ''}
      </span>
      <span className="print:hidden">{range ? ' · ' : ' '}</span>
      <PopoverButton ref={opener} label={range ? 'edit' : 'type two times'} className={linkLook}>
        <RangeForm
          key={`${range?.from} ${range?.to}`}
          axis={axis}
          offered={range ?? offeredRange(axis.startMs, view, window)}
          span={range ?? view}
          zone={zone}
          zoneName={formatZone(zone, axis.startMs)}
          onRange={onRange}
        />
      </PopoverButton>
      {range ? (
        <>
          <span className="print:hidden"> · </span>
          {asking.actions}
          <span className="print:hidden"> · </span>
          <button
            type="button"
            className={linkLook}
            onClick={() => {
              opener.current?.focus();
              onRange(null);
            }}
          >
            clear
          </button>
        </>
      ) : (
        '.'
      )}
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
  return (
    <fieldset className="ml-1.5 inline-flex flex-wrap gap-1">
      <legend className="sr-only">Who was here in this range</legend>
      {answers.map(({ answer, word }) => {
        const pressed = asking.answer === answer;
        return (
          <button
            key={answer}
            type="button"
            aria-pressed={pressed}
            disabled={!still}
            onClick={() => asking.onAnswer(pressed ? null : answer)}
            className={clsx(
              'inline-flex min-h-6 items-center gap-1 rounded-full border px-2 disabled:opacity-100',
              pressed ? 'border-accent bg-accent-soft text-ink' : 'border-field text-muted hover:border-ink hover:text-ink',
            )}
          >
            {word} <b className="font-semibold text-ink tabular-nums">{formatCount(counts[answer])}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
