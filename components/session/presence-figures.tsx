import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatCount, formatTime } from '@/lib/format';
import { Figure } from './figure';
import { atLeast, counted, isPartlyRead, limitMinutes } from './figure-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** Most people at once. */
export function PeakFigure({ session, zone }: Props) {
  const { summary, status } = session;
  const partly = isPartlyRead(session);
  const at = summary.peakAt === null ? null : formatTime(summary.peakAt, zone, { seconds: true });
  const nobody = status === 'live' ? 'nobody has come yet' : 'nobody came';
  return (
    <Figure
      name="Peak"
      value={atLeast(summary.peak, partly)}
      note={summary.peakAt === null ? nobody : `at ${formatTime(summary.peakAt, zone)}`}
      muted={partly}
      rule={
        <>
          <p>The most people here at one instant{at && `, first at ${at}`}.</p>
          <p>Two devices of one person count once. Who leaves in the same millisecond as another joins was not here together with them.</p>
        </>
      }
    />
  );
}

const { reconnectMs } = defaultThresholds;

/** How often somebody was gone and came back. */
export function ReconnectsFigure({ session: { summary } }: Pick<Props, 'session'>) {
  const rooms = summary.roomChanges > 0 ? `${counted(summary.roomChanges, 'room change', 'room changes')} · ` : '';
  return (
    <Figure
      name="Reconnects"
      value={formatCount(summary.reconnects)}
      note={`${rooms}${counted(summary.absences, 'absence', 'absences')} over ${limitMinutes(reconnectMs)}`}
      rule={
        <>
          <p>Times somebody was gone and came back: up to {reconnectMs / 1000} s is a reconnect, longer is an absence.</p>
          <p>
            {counted(summary.reconnects, 'reconnect', 'reconnects')} and {counted(summary.absences, 'absence', 'absences')}. A device that
            drops while another of the same person stays is neither.
          </p>
          {summary.roomChanges > 0 && (
            <p>
              {counted(summary.roomChanges, 'move', 'moves')} from one room into another within {reconnectMs / 1000} s: nobody left, so the
              time between counts as presence.
            </p>
          )}
        </>
      }
    />
  );
}
