import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { atLeast, isPartlyRead, readSoFar } from './figure-words';

interface Props {
  session: SessionAnswer;
}

/** Who is one person, and who is none. */
function WhoCounts({ session }: Props) {
  const words = useWords();
  const { t } = words;
  const { connections, people, notCounted } = session.summary;
  const partly = readSoFar(session, words);
  return (
    <>
      <p>
        {t('counting.connectionsOfPeople', { connections, people })}
        {partly && ` ${t('counting.soFar', { read: partly })}`}
      </p>
      <p>{t('counting.onePerson')}</p>
      {notCounted > 0 && <p>{t('counting.notCounted', { count: notCounted })}</p>}
    </>
  );
}

/** How invitees are matched with who came. */
function Invited({ session: { summary, status } }: Props) {
  const { t } = useWords();
  if (summary.invited === null) return null;
  const { invited, neverCame } = summary;
  return (
    <p>
      {t('counting.invited', { count: invited })}{' '}
      {neverCame === null
        ? t('counting.invitedUnknown')
        : t(status === 'live' ? 'counting.invitedMissingLive' : 'counting.invitedMissing', { count: neverCame })}{' '}
      {t('counting.invitedMatch')}
    </p>
  );
}

/** How many were invited and came, where that is known. */
function cameOf({ summary: { invited, neverCame } }: SessionAnswer): { came: number; invited: number } | null {
  return invited === null || invited === 0 || neverCame === null ? null : { came: invited - neverCame, invited };
}

/** People; where somebody was invited, how many of them came. */
export function PeopleFigure({ session }: Props) {
  const words = useWords();
  const { t } = words;
  const { summary, status } = session;
  const partly = isPartlyRead(session);
  const came = partly ? null : cameOf(session);
  const register = status === 'ended' ? came : null;
  const connections = t('session.connections', {
    count: summary.connections,
    shown: atLeast(summary.connections, partly, words),
  });
  const people = t('session.peopleCount', { count: summary.people, shown: atLeast(summary.people, partly, words) });
  const notes = [
    ...(came !== null && register === null ? [t('session.cameOfInvited', came)] : []),
    register === null ? connections : `${people}, ${connections}`,
    ...(summary.notCounted > 0 ? [t('session.notCounted', { count: summary.notCounted })] : []),
  ];
  return (
    <Figure
      name={register ? t('session.invitedWhoCame') : status === 'live' ? t('session.peopleSoFar') : t('session.people')}
      value={register ? t('session.shareOfTwo', { part: register.came, whole: register.invited }) : atLeast(summary.people, partly, words)}
      note={notes.join(' · ')}
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
  const words = useWords();
  const { t } = words;
  const { summary, freshness, connectionsIn, liveConnections } = session;
  const partly = isPartlyRead(session);
  const differing =
    liveConnections !== null && liveConnections !== connectionsIn && !partly ? { provider: liveConnections, own: connectionsIn } : null;
  return (
    <Figure
      name={freshness.stale ? t('session.inThen') : t('session.inNow')}
      value={atLeast(summary.in, partly, words)}
      note={differing ? t('session.providerCounts', differing) : t('session.onConnections', { count: connectionsIn })}
      muted={partly || freshness.stale}
      rule={
        <>
          <p>{t('counting.openEnds')}</p>
          {differing && <p>{t('counting.providerCounter', differing)}</p>}
          <p>{t('counting.nobodyJudgedYet')}</p>
        </>
      }
    />
  );
}
