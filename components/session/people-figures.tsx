import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { FigureRule } from './figure-rule';
import { atLeast, differingCounter, isPartlyRead } from './figure-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** How many were invited and came, where that is known. */
function cameOf({ summary: { invited, neverCame } }: SessionAnswer): { came: number; invited: number } | null {
  return invited === null || invited === 0 || neverCame === null ? null : { came: invited - neverCame, invited };
}

/** People; where somebody was invited, how many of them came. */
export function PeopleFigure({ session, zone }: Props) {
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
      rule={<FigureRule of="people" session={session} zone={zone} />}
    />
  );
}

/** While it is live: who is in. */
export function InNowFigure({ session, zone }: Props) {
  const words = useWords();
  const { t } = words;
  const { summary, freshness, connectionsIn } = session;
  const partly = isPartlyRead(session);
  const differing = differingCounter(session);
  return (
    <Figure
      name={freshness.stale ? t('session.inThen') : t('session.inNow')}
      value={atLeast(summary.in, partly, words)}
      note={differing ? t('session.providerCounts', differing) : t('session.onConnections', { count: connectionsIn })}
      muted={partly || freshness.stale}
      rule={<FigureRule of="inNow" session={session} zone={zone} />}
    />
  );
}
