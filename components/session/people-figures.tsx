import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';
import { Figure } from './figure';
import { atLeast, counted, isPartlyRead, readSoFar } from './figure-words';

interface Props {
  session: SessionAnswer;
}

/** Who is one person, and who is none. */
function WhoCounts({ session }: Props) {
  const { summary } = session;
  const partly = readSoFar(session);
  return (
    <>
      <p>
        {counted(summary.connections, 'connection', 'connections')} (a joined device or tab each) of{' '}
        {counted(summary.people, 'person', 'people')}.{partly && ` So far ${partly}: more can only be added.`}
      </p>
      <p>
        Connections for which the provider sends the same person’s id are one person; where it sends none, those with the same custom id.
        Names never make two people one.
      </p>
      {summary.notCounted > 0 && (
        <p>
          {counted(summary.notCounted, 'entry is no person', 'entries are no people')} (recorders, excluded roles): shown, but not counted.
        </p>
      )}
    </>
  );
}

/** How invitees are matched with who came. */
function Invited({ session: { summary, status } }: Props) {
  if (summary.invited === null) return null;
  const { invited, neverCame } = summary;
  return (
    <p>
      {counted(invited, 'person was', 'people were')} invited to the meeting.{' '}
      {neverCame === null
        ? 'Nobody is called missing: the list is not whole yet, or was read so long after the session that it may be another than on the day.'
        : `${formatCount(neverCame)} of them ${status === 'live' ? 'have not come so far' : 'never came'}.`}{' '}
      Who was invited is matched by the person’s id, else by an equal custom id (e-mail addresses in any case of letters), never by name.
    </p>
  );
}

/** `of 36 invited, 32 came`, where that is known. */
function cameOf({ summary: { invited, neverCame } }: SessionAnswer): string | null {
  return invited === null || invited === 0 || neverCame === null
    ? null
    : `${formatCount(invited - neverCame)} of ${formatCount(invited)} invited`;
}

/** People; where somebody was invited, how many of them came. */
export function PeopleFigure({ session }: Props) {
  const { summary, status } = session;
  const partly = isPartlyRead(session);
  const came = cameOf(session);
  const more = summary.notCounted > 0 ? ` · ${formatCount(summary.notCounted)} not counted` : '';
  const connections = `${atLeast(summary.connections, partly)} ${summary.connections === 1 ? 'connection' : 'connections'}`;
  const people = `${atLeast(summary.people, partly)} ${summary.people === 1 ? 'person' : 'people'}`;
  const isRegister = came !== null && status === 'ended' && !partly;
  return (
    <Figure
      name={isRegister ? 'Invited who came' : status === 'live' ? 'People so far' : 'People'}
      value={
        isRegister && summary.invited !== null && summary.neverCame !== null
          ? `${formatCount(summary.invited - summary.neverCame)} of ${formatCount(summary.invited)}`
          : atLeast(summary.people, partly)
      }
      note={`${isRegister ? `${people}, ` : came !== null && !partly ? `${came} · ` : ''}${connections}${more}`}
      muted={partly}
      rule={
        <>
          <WhoCounts session={session} />
          <Invited session={session} />
        </>
      }
    />
  );
}

/** While it is live: who is in. */
export function InNowFigure({ session }: Props) {
  const { summary, freshness, connectionsIn, liveConnections } = session;
  const partly = isPartlyRead(session);
  const now = freshness.stale ? 'then' : 'now';
  const differs = liveConnections !== null && liveConnections !== connectionsIn && !partly;
  return (
    <Figure
      name={`In ${now}`}
      value={atLeast(summary.in, partly)}
      note={
        differs
          ? `the provider counts ${counted(liveConnections, 'connection', 'connections')}, we ${formatCount(connectionsIn)}`
          : `on ${counted(connectionsIn, 'connection', 'connections')}`
      }
      muted={partly || freshness.stale}
      rule={
        <>
          <p>People whose last interval has no end. Two devices of one person count once.</p>
          {differs && (
            <p>
              The provider’s own counter says {counted(liveConnections, 'connection', 'connections')}; by the joins and leaves that it sends{' '}
              {counted(connectionsIn, 'connection is', 'connections are')} in, recorders included. Its counter and its list are not always
              of the same moment.
            </p>
          )}
          <p>Nobody is judged present or absent before the session has ended.</p>
        </>
      }
    />
  );
}
