import { windowSentence } from '@/components/session/window-words';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import { flagTexts } from '@/lib/domain/flag';
import { formatDuration, formatPercent, formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { unreadableWords } from './participant-facts';
import { addsUpOtherwise } from './participant-gaps';
import { countOf, describeEnds, shortId } from './participant-words';

interface Props {
  answer: ParticipantAnswer;
  zone: string;
  roomName: (id: string | undefined) => string;
}

const few = 6;

/** How the figure came about: every interval with where its ends come from, what was counted once, and the provider's own figure beside ours. */
export function ParticipantCounting({ answer, zone, roomName }: Props) {
  const words = useWords();
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
      {lines.length === 0 && (
        <p className="text-muted">
          {person.state === 'left' ? 'Joined and left at once' : `Nothing was counted: ${unreadableWords(person)}`}.
        </p>
      )}
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
            term={person.atOnce > 1 ? `On ${person.atOnce} devices at once` : 'On several devices at once'}
            value={overlapMs > 0 ? `${formatDuration(overlapMs, { exact: true })} more, counted once` : 'never'}
          />
        )}
        {person.roomChanges > 0 && <Figure term="Between rooms" value={`${countOf(person.roomChanges, 'move')}, counted as presence`} />}
        <Figure term="Provider says" value={<ProviderSays person={person} several={several} />} />
        <Figure term="We count" value={<b className="font-semibold">{formatDuration(person.presentMs, { exact: true })}</b>} />
        {person.assumedMs > 0 && (
          <Figure term="Of it assumed" value={`${formatDuration(person.assumedMs, { exact: true })}, hatched in the bar`} />
        )}
        {person.outsideWindowMs > 0 && <Figure term="Outside the window" value={formatDuration(person.outsideWindowMs, { exact: true })} />}
        <Figure
          term={session.status === 'live' ? 'Attendance so far' : 'Attendance'}
          value={`${formatPercent(person.attendance)} of ${formatDuration(session.attendanceWindow?.occupiedMs ?? 0, { exact: true })}`}
        />
      </dl>
      <p className="mt-1 text-[12.5px] text-muted">{windowSentence(session, zone, words)}</p>
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

interface ProviderSaysProps {
  person: ParticipantAnswer['person'];
  /** On several connections: the provider’s figures are added up. */
  several: boolean;
}

function ProviderSays({ person: { providerPresentMs, providerDiffers }, several }: ProviderSaysProps) {
  if (providerPresentMs === null) return 'nothing';
  return (
    <>
      {formatDuration(providerPresentMs, { exact: true })}
      {several && ', its connections added up'}
      {providerDiffers && <span className="block text-[12.5px] text-fair">of one connection more than a minute and 10 % from ours</span>}
    </>
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
