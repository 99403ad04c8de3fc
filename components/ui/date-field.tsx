'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Calendar } from '@/components/ui/icons/member-icons';
import { useWords } from '@/lib/messages/use-words';
import { type DayBounds, dayProblem, isDay, parseDay, today, withinBounds } from './day';
import { dayNames } from './day-names';
import { Input } from './input';
import { PopoverButton } from './popover-button';
import { VisuallyHidden } from './visually-hidden';
import { Touched, withTouch } from './with-touch';

function NoMonth() {
  const { t } = useWords();
  return <p role="alert">{t('failure.notLoaded')}</p>;
}

const dayGrid = withTouch(() => import('./day-grid').then((file) => file.DayGrid), NoMonth);

interface Props extends DayBounds {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  /** It may not be left empty. */
  required?: boolean;
  /** What else is wrong with it, by its id. */
  problemId?: string | undefined;
}

/**
 * A day, written or chosen from a month. A field of our own, because the browsers' date fields differ: in the order of
 * day and month, in what they show while they are empty, and in how much of it they cut off. What is half written stays
 * in the field and is not reported.
 */
export function DateField({ label, value, onChange, min, max, required, problemId }: Props) {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState(value);
  const [sent, setSent] = useState(value);
  const [isProblemShown, setProblemShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const ownId = useId();
  const problem = dayProblem(draft, { min, max, required }, words);

  if (value !== sent) {
    setSent(value);
    setDraft(value);
    setProblemShown(false);
  }
  // Where it stands in a form, what is wrong with it holds the form back.
  useEffect(() => field.current?.setCustomValidity(problem ?? ''), [problem]);

  function send(next: string) {
    setSent(next);
    if (next !== value) onChange(next);
  }

  function edit(text: string) {
    setDraft(text);
    setProblemShown(false);
    if (dayProblem(text, { min, max, required }, words) === null && (text === '' || isDay(text))) send(text);
  }

  function finish() {
    if (problem !== null) return setProblemShown(true);
    const day = parseDay(draft, dayNames(words.language).months) ?? '';
    setDraft(day);
    send(day);
  }

  function pick(day: string) {
    opener.current?.focus();
    setDraft(day);
    setProblemShown(false);
    send(day);
  }

  const start = value === '' ? withinBounds(today(), { min, max }) : value;
  const shown = isProblemShown ? problem : null;
  const problems = [shown === null ? undefined : ownId, problemId].filter((id) => id !== undefined);
  return (
    <>
      <span className="relative inline-flex w-fit">
        <Input
          ref={field}
          aria-label={label}
          placeholder={t('dates.form')}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={32}
          required={required}
          value={draft}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.join(' ') || undefined}
          onChange={(event) => edit(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
          className="w-[150px] pe-8"
        />
        <PopoverButton
          ref={opener}
          label={
            <>
              <Calendar className="size-3.5" />
              <VisuallyHidden>{t('dates.choose', { label })}</VisuallyHidden>
            </>
          }
          className="absolute top-1 end-1 grid size-6 place-items-center rounded text-muted hover:text-ink"
        >
          <Touched key={start} part={dayGrid} props={{ value: start, chosen: value !== '', min, max, onPick: pick }} />
        </PopoverButton>
      </span>
      <span id={ownId} role="alert" className="order-last text-[13px] text-poor empty:hidden">
        {shown}
      </span>
    </>
  );
}
