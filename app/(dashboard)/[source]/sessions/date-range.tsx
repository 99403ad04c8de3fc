import { useId } from 'react';
import { DateField } from '@/components/ui/date-field';
import { formatDateTime } from '@/lib/format';
import { dayEnd, dayOf, dayStart } from './day-start';

interface Props {
  zone: string | null;
  /** ISO instants: `from` is in, `to` is not. */
  from: string | null;
  to: string | null;
  /** They are the wrong way round: nothing is asked for. */
  reversed: boolean;
  onChange: (change: { from?: string | null; to?: string | null }) => void;
}

const toIso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** Two days of the chosen zone, both included. A range that came from another zone is written out in full. */
export function DateRange({ zone, from, to, reversed, onChange }: Props) {
  const first = zone !== null && from !== null ? dayOf(Date.parse(from), zone) : '';
  const last = zone !== null && to !== null ? dayOf(Date.parse(to) - 1, zone) : '';
  const id = useId();
  const problemId = reversed ? id : undefined;
  const wholeDays =
    zone === null || ((from === null || toIso(dayStart(first, zone)) === from) && (to === null || toIso(dayEnd(last, zone)) === to));
  return (
    <fieldset disabled={zone === null} className="flex flex-wrap items-center gap-1.5 text-[13px] text-muted">
      <legend className="sr-only">Started between</legend>
      <DateField
        label="Started on or after"
        value={first}
        problemId={problemId}
        onChange={(day) => zone !== null && onChange({ from: toIso(dayStart(day, zone)) })}
      />
      <span aria-hidden>–</span>
      <DateField
        label="Started on or before"
        value={last}
        problemId={problemId}
        onChange={(day) => zone !== null && onChange({ to: toIso(dayEnd(day, zone)) })}
      />
      <span id={id} role="alert" className="text-poor empty:hidden">
        {reversed && 'The second day is before the first.'}
      </span>
      {zone !== null && !wholeDays && (
        <span>
          {from !== null && `from ${formatDateTime(from, zone)} `}
          {to !== null && `until ${formatDateTime(to, zone)}`}
        </span>
      )}
    </fieldset>
  );
}
