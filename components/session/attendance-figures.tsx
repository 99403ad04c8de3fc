import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatCount, formatDuration, formatPercent } from '@/lib/format';
import { Figure } from './figure';
import { counted, limitMinutes } from './figure-words';
import { windowSentence } from './window-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const { present, partial, lateMs, leftEarlyMs } = defaultThresholds;

/** Present, partial and absent people of an ended session. */
export function AttendanceFigure({ session, zone }: Props) {
  const { summary } = session;
  const numbers = [summary.present, summary.partial, summary.absent].map((count) => formatCount(count ?? 0));
  return (
    <Figure
      name="Attendance"
      value={numbers.join(' · ')}
      note="present, partial, absent"
      rule={
        <>
          <p>
            Present from {formatPercent(present)} of the attendance window on, partial from {formatPercent(partial)} on, else absent. Time
            at which nobody was in belongs to nobody’s window.
          </p>
          <p>{windowSentence(session, zone)}</p>
        </>
      }
    />
  );
}

/** How long people stayed on average. */
export function StayFigure({ session }: Props) {
  const { summary } = session;
  const live = session.status === 'live';
  const share = `${formatPercent(summary.averageAttendance)}${live ? ' so far' : ''}`;
  return (
    <Figure
      name={live ? 'Average stay so far' : 'Average stay'}
      value={formatDuration(summary.averagePresentMs)}
      note={`${share} · median ${formatDuration(summary.medianPresentMs)}`}
      muted={live}
      rule={
        <>
          <p>
            The time all people were here, added up and divided by {counted(summary.people, 'person', 'people')}:{' '}
            {formatDuration(summary.averagePresentMs, { exact: true })}. The median is{' '}
            {formatDuration(summary.medianPresentMs, { exact: true })}: at most half of them stayed longer, and at most half shorter.
          </p>
          <p>
            Time away does not count, nor does a second device at the same time. {formatPercent(summary.averageAttendance)} is the average
            share of the attendance window.
          </p>
          {summary.assumedMs > 0 && (
            <p>
              {formatDuration(summary.assumedMs, { exact: true })} of all that time rests on assumed joins and leaves alone: nobody told of
              them. It is hatched in the bars.
            </p>
          )}
        </>
      }
    />
  );
}

/** Late, and after the end who left early. */
export function LateFigure({ session, zone }: Props) {
  const { summary } = session;
  const live = session.status === 'live';
  return (
    <Figure
      name={live ? 'Late' : 'Late and left early'}
      value={live ? formatCount(summary.late) : `${formatCount(summary.late)} · ${formatCount(summary.leftEarly ?? 0)}`}
      note={live ? 'so far' : 'late, left early'}
      muted={live}
      rule={
        <>
          <p>
            <b className="font-medium">Late</b>: first there more than {limitMinutes(lateMs)} after the attendance window began.
            {live && ' It may be taken back: the window begins later while the crowd still grows.'}
          </p>
          <p>
            <b className="font-medium">Early</b>: left for the last time more than {limitMinutes(leftEarlyMs)} before it ended
            {live ? '; nobody is called so before the session has ended' : ''}.
          </p>
          <p>{windowSentence(session, zone)}</p>
        </>
      }
    />
  );
}
