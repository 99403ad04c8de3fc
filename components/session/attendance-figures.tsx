import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatDuration, formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { FigureRule } from './figure-rule';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** Present, partial and absent people of an ended session. */
export function AttendanceFigure({ session, zone }: Props) {
  const words = useWords();
  const { t, count } = words;
  const { summary } = session;
  return (
    <Figure
      name={t('session.attendance')}
      value={[summary.present, summary.partial, summary.absent].map((people) => count(people ?? 0)).join(' · ')}
      note={t('session.presentPartialAbsent')}
      rule={<FigureRule of="attendance" session={session} zone={zone} />}
    />
  );
}

/** How long people stayed on average. */
export function StayFigure({ session, zone }: Props) {
  const { t } = useWords();
  const { summary } = session;
  const live = session.status === 'live';
  const share = formatPercent(summary.averageAttendance);
  const name = live ? t('session.averageStaySoFar') : t('session.averageStay');
  if (summary.people === 0) {
    const note = live ? t('session.nobodyYet') : t('session.nobodyCame');
    return <Figure name={name} value="–" note={note} muted={live} rule={<FigureRule of="stay" session={session} zone={zone} />} />;
  }
  return (
    <Figure
      name={name}
      value={formatDuration(summary.averagePresentMs)}
      note={t(live ? 'session.medianSoFar' : 'session.median', { share, duration: formatDuration(summary.medianPresentMs) })}
      muted={live}
      rule={<FigureRule of="stay" session={session} zone={zone} />}
    />
  );
}

/** Late, and after the end who left early. */
export function LateFigure({ session, zone }: Props) {
  const words = useWords();
  const { t, count } = words;
  const { summary } = session;
  const live = session.status === 'live';
  return (
    <Figure
      name={live ? t('session.late') : t('session.lateAndEarly')}
      value={live ? count(summary.late) : `${count(summary.late)} · ${count(summary.leftEarly ?? 0)}`}
      note={live ? t('session.lateNote') : t('session.lateAndEarlyNote')}
      muted={live}
      rule={<FigureRule of="late" session={session} zone={zone} />}
    />
  );
}
