import type { ReactNode } from 'react';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatDuration, formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { limitMinutes } from './figure-words';
import { usualSentence, windowSentence } from './window-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const { present, partial, lateMs, leftEarlyMs } = defaultThresholds;

const exact = (ms: number | null) => formatDuration(ms, { exact: true });
const bold = (parts: ReactNode) => <b className="font-medium">{parts}</b>;

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
      rule={
        <>
          <p>{t('counting.attendanceRule', { present: formatPercent(present), partial: formatPercent(partial) })}</p>
          <p>{windowSentence({ ...session, stale: session.freshness.stale }, zone, words)}</p>
          <p className="empty:hidden">{usualSentence(session, words)}</p>
        </>
      }
    />
  );
}

/** How long people stayed on average. */
export function StayFigure({ session }: Props) {
  const { t } = useWords();
  const { summary } = session;
  const live = session.status === 'live';
  const share = formatPercent(summary.averageAttendance);
  const name = live ? t('session.averageStaySoFar') : t('session.averageStay');
  if (summary.people === 0) {
    const note = live ? t('session.nobodyYet') : t('session.nobodyCame');
    return <Figure name={name} value="–" note={note} muted={live} rule={<p>{t('counting.stayOfNobody')}</p>} />;
  }
  return (
    <Figure
      name={name}
      value={formatDuration(summary.averagePresentMs)}
      note={t(live ? 'session.medianSoFar' : 'session.median', { share, duration: formatDuration(summary.medianPresentMs) })}
      muted={live}
      rule={
        <>
          <p>
            {t('counting.averageStay', {
              people: summary.people,
              average: exact(summary.averagePresentMs),
              median: exact(summary.medianPresentMs),
            })}
          </p>
          <p>{t('counting.averageShare', { share })}</p>
          {summary.assumedMs > 0 && <p>{t('counting.assumedOfAll', { duration: exact(summary.assumedMs) })}</p>}
        </>
      }
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
      rule={
        <>
          <p>
            {t.rich('counting.late', { limit: limitMinutes(lateMs), b: bold })}
            {live && ` ${t('counting.lateMayChange')}`}
          </p>
          <p>{t.rich(live ? 'counting.earlyLive' : 'counting.early', { limit: limitMinutes(leftEarlyMs), b: bold })}</p>
          <p>{windowSentence({ ...session, stale: session.freshness.stale }, zone, words)}</p>
        </>
      }
    />
  );
}
