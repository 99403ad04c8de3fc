import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { flagTexts } from '@/lib/domain/flag';
import { formatDuration, formatPercent, formatTime } from '@/lib/format';
import { addsUpOtherwise } from './participant-gaps';
import { describeEnds, shortId } from './participant-words';

interface Props {
  answer: ParticipantAnswer;
  zone: string;
  roomName: (id: string | undefined) => string;
}

const few = 6;

/** How the figure came about: every interval with where its ends come from, what was counted once, and the provider's own figure beside ours. */
export function ParticipantCounting({ answer, zone, roomName }: Props) {
  const { person, connections, session } = answer;
  const several = connections.length > 1;
  const overlapMs = Math.max(0, connections.reduce((sum, connection) => sum + connection.presentMs, 0) - person.presentMs);
  const lines = connections.flatMap((connection) => connection.intervals.map((interval) => ({ connection, interval })));
  const line = ({ connection, interval }: (typeof lines)[number], index: number) => (
    <li key={`${connection.id} ${interval.start}`} className="flex justify-between gap-4 py-[3px]">
      <span className="shrink-0 text-muted">
        {several && lines[index - 1]?.connection !== connection && <code className="font-mono text-[12px]">{shortId(connection.id)}</code>}
      </span>
      <span className="text-right">
        {formatTime(interval.start, zone, { seconds: true })} –{' '}
        {interval.endSource === 'now' ? 'now' : formatTime(interval.end, zone, { seconds: true })}
        <span className="block text-[12.5px] text-muted">
          {describeEnds(interval, connection)}
          {interval.room !== undefined && `, ${roomName(interval.room)}`}
        </span>
      </span>
    </li>
  );
  return (
    <section aria-labelledby="counted-title" className="text-[13.5px]">
      <h2 id="counted-title" className="mt-5 mb-1.5 scroll-mt-6">
        How this was counted
      </h2>
      {lines.length === 0 && <p className="text-muted">There is no readable time of presence in the provider’s record.</p>}
      <ul>{lines.slice(0, few).map(line)}</ul>
      {lines.length > few && (
        <details className="print:[&::details-content]:block">
          <summary className="py-1 text-[12.5px] text-accent">Show {lines.length - few} more intervals</summary>
          <ul>{lines.slice(few).map((entry, index) => line(entry, index + few))}</ul>
        </details>
      )}
      <dl className="mt-1.5 border-line2 border-t pt-1.5">
        {several && (
          <Figure
            term="On two devices at once"
            value={overlapMs > 0 ? `${formatDuration(overlapMs, { exact: true })}, counted once` : 'never'}
          />
        )}
        <Figure
          term="Provider says"
          value={person.providerPresentMs === null ? 'nothing' : formatDuration(person.providerPresentMs, { exact: true })}
        />
        <Figure term="We count" value={<b className="font-semibold">{formatDuration(person.presentMs, { exact: true })}</b>} />
        <Figure
          term="Attendance"
          value={`${formatPercent(person.attendance)} of ${formatDuration(session.attendanceWindow?.occupiedMs ?? 0, { exact: true })}`}
        />
      </dl>
      {addsUpOtherwise(person.intervals, person.presentMs) && (
        <p className="mt-1 text-[12.5px] text-muted">
          Counted to the millisecond. Times are shown cut to whole seconds, so the lengths between them may add up to a little more or less.
        </p>
      )}
      {person.flags.length > 0 && (
        <ul className="mt-2 space-y-1 border-fair border-l-[3px] pl-3 text-[12.5px] text-muted">
          {person.flags.map((flag) => (
            <li key={flag}>{flagTexts[flag]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ term, value }: { term: string; value: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-[3px]">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="text-right">{value}</dd>
    </div>
  );
}
