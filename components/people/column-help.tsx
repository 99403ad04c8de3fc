import { limitMinutes } from '@/components/session/figure-words';
import { windowSentence } from '@/components/session/window-words';
import { PopoverButton } from '@/components/ui/popover-button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatDuration, formatPercent } from '@/lib/format';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const { present, partial, lateMs, leftEarlyMs, reconnectMs, clipMs, disagreeMs } = defaultThresholds;

/** What the columns and the words in them mean, with every limit that is used. */
export function ColumnHelp({ session, zone }: Props) {
  const { summary, rooms } = session;
  return (
    <PopoverButton
      label="How the columns are counted"
      className="min-h-6 text-accent text-[12px] md:ml-auto underline-offset-2 hover:underline print:hidden"
    >
      <dl className="max-w-[420px] space-y-1.5 [&_dd]:text-muted [&_dt]:font-medium">
        <dt>Joined, left</dt>
        <dd>
          The first join and the last leave of all devices together. <b className="font-medium">Late</b>: first there more than{' '}
          {limitMinutes(lateMs)} after the attendance window began. <b className="font-medium">Early</b>: left for good more than{' '}
          {limitMinutes(leftEarlyMs)} before it ended. ≈ stands before a time that nobody told; it is assumed.
        </dd>
        <dt>Duration</dt>
        <dd>
          All time in the session, gaps left out, two devices at once counted once
          {rooms.length > 0 && '; the way from one room into another within a minute counts as presence'}. Up to {reconnectMs / 1000} s away
          is a reconnect, longer an absence.
          {summary.assumedMs > 0 &&
            ` Of all people together ${formatDuration(summary.assumedMs, { exact: true })} rest on assumed times alone.`}
        </dd>
        <dt>Attendance</dt>
        <dd>
          The part of the duration inside the attendance window, divided by the window; time at which nobody was in counts for neither.
          Present from {formatPercent(present)} on, partial from {formatPercent(partial)} on, else absent. {windowSentence(session, zone)}
        </dd>
        <dt>Joins</dt>
        <dd>How often somebody came: one more than reconnects and absences together. Nothing stands there for one.</dd>
        <dt>In range</dt>
        <dd>
          Once a range is chosen: the time inside it. Throughout allows reconnects; the range ends at the latest with the last presence of
          anybody.
        </dd>
        <dt>Other limits</dt>
        <dd>
          Time outside a room’s own start and end is cut off, and noted from {clipMs / 1000} s on. A record that lies more than{' '}
          {limitMinutes(disagreeMs)} outside its events is noted, and believed where the total is then nearer to the provider’s own.
        </dd>
        {summary.invited !== null && (
          <>
            <dt>Never came</dt>
            <dd>
              Invited to the meeting, and no record in this session by the person’s id or an equal custom id. Nobody is called so by a list
              that was read more than a day after the end.
            </dd>
          </>
        )}
      </dl>
    </PopoverButton>
  );
}
