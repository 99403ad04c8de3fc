import { Hint } from '@/components/ui/hint';
import type { TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { countChange, shareChange } from './trend-words';

/** Three figures, each with its change since the four weeks before in words. */
export function TrendFigures({ trends }: { trends: TrendsAnswer }) {
  const words = useWords();
  const { t, count } = words;
  const { sessions, people, averageAttendance, before } = trends;
  return (
    <dl className="grid flex-1 grid-cols-3 gap-x-3 md:gap-x-6">
      <Figure
        name={t('shell.sessions')}
        note={t('trends.sessionsNote')}
        value={count(sessions)}
        change={countChange(sessions, before.sessions, words)}
      />
      <Figure
        name={t('sessions.people')}
        note={t('trends.peopleNote')}
        value={count(people)}
        change={people === null ? t('trends.toBeRead') : countChange(people, before.people, words)}
      />
      <Figure
        name={t('sessions.attendanceHead')}
        note={t('trends.attendanceNote')}
        value={formatPercent(averageAttendance)}
        change={shareChange(averageAttendance, before.averageAttendance, words)}
      />
    </dl>
  );
}

interface FigureProps {
  name: string;
  /** What is counted, in its tip. */
  note: string;
  value: string;
  change: string;
}

function Figure({ name, note, value, change }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="text-[12px] text-muted">
        <Hint content={note} className="max-w-full truncate">
          {name}
        </Hint>
      </dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-[18px] leading-6 tracking-[-0.02em]">{value}</span>
        <span className="min-h-[18px] text-[12.5px] text-muted leading-[18px] max-md:w-full">{change}</span>
      </dd>
    </div>
  );
}
