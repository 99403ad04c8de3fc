import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatCount, formatDuration, formatPercent, formatTime } from '@/lib/format';
import { Figure } from './figure';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const minutes = (ms: number) => `${ms / 60_000}\u00a0min`;

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** The six figures of a session, each with its rule in words and the numbers it came from. */
export function SessionFigures({ session, zone }: Props) {
  const { summary, attendanceWindow: window } = session;
  const { reconnectMs, lateMs, leftEarlyMs, present, partial } = defaultThresholds;
  const live = session.status === 'live';
  const peakAt = summary.peakAt === null ? null : formatTime(summary.peakAt, zone, { seconds: true });
  const windowText = window
    ? `${formatTime(window.start, zone, { seconds: true })} to ${formatTime(window.end, zone, { seconds: true })}`
    : null;
  const notCounted = summary.notCounted > 0 ? ` · ${formatCount(summary.notCounted)} not counted` : '';
  return (
    <dl className="my-5 grid grid-cols-2 border-line border-y md:grid-cols-3 md:[&>div:nth-child(4)]:border-l-0 md:[&>div:nth-child(4)]:pl-0 xl:grid-cols-[repeat(6,minmax(min-content,1fr))] xl:[&>div:nth-child(4)]:border-l xl:[&>div:nth-child(4)]:pl-4 print:my-3 print:grid-cols-3">
      <Figure
        name="People"
        value={formatCount(summary.people)}
        note={`${counted(summary.connections, 'connection', 'connections')}${notCounted}`}
        rule={
          <>
            <p>
              {counted(summary.connections, 'connection', 'connections')} (a joined device or tab each) of{' '}
              {counted(summary.people, 'person', 'people')}.
            </p>
            <p>Connections with the same user id, or else the same custom id, are one person. Names never make two people one.</p>
            {summary.notCounted > 0 && (
              <p>{counted(summary.notCounted, 'entry is', 'entries are')} no people (recorders, excluded roles): shown, but not counted.</p>
            )}
          </>
        }
      />
      <Figure
        name="Peak"
        value={formatCount(summary.peak)}
        note={`${summary.peakAt === null ? 'nobody came' : `at ${formatTime(summary.peakAt, zone)}`}${live ? ` · ${formatCount(summary.in)} in ${session.freshness.stale ? 'then' : 'now'}` : ''}`}
        rule={
          <>
            <p>The most people here at one instant{peakAt && `, first at ${peakAt}`}.</p>
            <p>
              Two devices of one person count once. Who leaves in the same millisecond as another joins was not here together with them.
            </p>
          </>
        }
      />
      <Figure
        name="Attendance"
        value={`${formatCount(summary.present ?? 0)} · ${formatCount(summary.partial ?? 0)} · ${formatCount(summary.absent ?? 0)}`}
        note="present, partial, absent"
        rule={
          <>
            <p>
              Present from {formatPercent(present)} of the window on, partial from {formatPercent(partial)} on, else absent.
            </p>
            {windowText && (
              <p>
                The window: {windowText}, from the start of the session to {live ? 'now' : 'the last known leave of anybody'}.
              </p>
            )}
          </>
        }
      />
      <Figure
        name="Average stay"
        value={formatDuration(summary.averagePresentMs)}
        note={`${formatPercent(summary.averageAttendance)} · median ${formatDuration(summary.medianPresentMs)}`}
        rule={
          <>
            <p>
              The time all people were here, added up and divided by {counted(summary.people, 'person', 'people')}:{' '}
              {formatDuration(summary.averagePresentMs, { exact: true })}. Half of them stayed longer than{' '}
              {formatDuration(summary.medianPresentMs, { exact: true })}.
            </p>
            <p>
              Time away does not count, nor does a second device at the same time. {formatPercent(summary.averageAttendance)} is the average
              share of the window.
            </p>
          </>
        }
      />
      <Figure
        name="Reconnects"
        value={formatCount(summary.reconnects)}
        note={`${summary.roomChanges > 0 ? `${formatCount(summary.roomChanges)} into another room · ` : ''}${counted(summary.absences, 'absence', 'absences')} over ${minutes(reconnectMs)}`}
        rule={
          <>
            <p>Times somebody was gone and came back: up to {reconnectMs / 1000} s is a reconnect, longer is an absence.</p>
            {summary.roomChanges > 0 && (
              <p>
                {counted(summary.roomChanges, 'reconnect was a change', 'reconnects were changes')} of the room, which interrupts presence
                for a moment: no trouble with the network.
              </p>
            )}
            <p>
              {counted(summary.reconnects, 'reconnect', 'reconnects')} and {counted(summary.absences, 'absence', 'absences')}. A device that
              drops while another of the same person stays is neither.
            </p>
          </>
        }
      />
      <Figure
        name="Late and left early"
        value={`${formatCount(summary.late)} · ${formatCount(summary.leftEarly ?? 0)}`}
        note="late, left early"
        rule={
          <>
            <p>Late: first joined more than {minutes(lateMs)} after the start of the session.</p>
            <p>Left early: left for the last time more than {minutes(leftEarlyMs)} before the end of the window.</p>
          </>
        }
      />
    </dl>
  );
}
