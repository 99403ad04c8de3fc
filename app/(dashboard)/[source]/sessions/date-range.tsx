import { useId } from 'react';
import { DateField } from '@/components/ui/date-field';
import { useWords } from '@/lib/messages/use-words';
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
  const { t } = useWords();
  const first = zone !== null && from !== null ? dayOf(Date.parse(from), zone) : '';
  const last = zone !== null && to !== null ? dayOf(Date.parse(to) - 1, zone) : '';
  const id = useId();
  const problemId = reversed ? id : undefined;
  const wholeDays =
    zone === null || ((from === null || toIso(dayStart(first, zone)) === from) && (to === null || toIso(dayEnd(last, zone)) === to));
  return (
    <fieldset disabled={zone === null} className="flex flex-wrap items-center gap-1.5 text-[13px] text-muted">
      <legend className="sr-only">{t('sessions.startedBetween')}</legend>
      <DateField
        label={t('sessions.startedFrom')}
        value={first}
        problemId={problemId}
        onChange={(day) => zone !== null && onChange({ from: toIso(dayStart(day, zone)) })}
      />
      <span aria-hidden>–</span>
      <DateField
        label={t('sessions.startedTo')}
        value={last}
        problemId={problemId}
        onChange={(day) => zone !== null && onChange({ to: toIso(dayEnd(day, zone)) })}
      />
      <span id={id} role="alert" className="text-poor empty:hidden">
        {reversed && t('sessions.reversed')}
      </span>
      {zone !== null && !wholeDays && <WholeRange zone={zone} from={from} to={to} />}
    </fieldset>
  );
}

function WholeRange({ zone, from, to }: { zone: string; from: string | null; to: string | null }) {
  const { t, dateTime } = useWords();
  const [start, end] = [dateTime(from, zone), dateTime(to, zone)];
  if (from === null) return <span>{t('time.until', { instant: end })}</span>;
  return <span>{to === null ? t('sessions.from', { start }) : t('sessions.fromUntil', { start, end })}</span>;
}
