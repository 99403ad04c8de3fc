import type { SessionCount } from '@/lib/domain/count-session';
import type { ListRow } from '@/lib/domain/lists/list-people';
import type { InvitedFigures } from '@/lib/domain/match-invitees';
import type { Session } from '@/lib/domain/session';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { RegisterAnswer, RegisterRow } from './register-answer';
import type { Freshness } from './session-answer';

/** What a list without times shows of people besides their names. */
interface Shown {
  externalId: boolean;
  role: boolean;
  verdict: boolean;
}

/** A row of a list without times: a new object of what is named here. */
export function toRegisterRow({ id, name, externalId, role, verdict, state }: ListRow, shown: Shown): RegisterRow {
  return {
    id,
    name: plainOrNull(name),
    ...(shown.externalId ? { externalId } : {}),
    ...(shown.role ? { role } : {}),
    ...(shown.verdict ? { verdict } : {}),
    ...(state === 'never-came' ? { neverCame: true } : {}),
  };
}

interface Input {
  session: Session;
  count: Pick<SessionCount, 'live' | 'asOf' | 'summary'>;
  freshness: Freshness;
  progress: { loaded: number; total: number };
  incomplete: boolean;
  invited: InvitedFigures;
}

/** A session without the times of its people: of its figures only how many there were. */
export function toRegisterAnswer({ session, count, freshness, progress, incomplete, invited }: Input): RegisterAnswer {
  const { people, notCounted, present, partial, absent } = count.summary;
  return {
    id: session.id,
    title: plainOrNull(session.title),
    status: count.live ? 'live' : 'ended',
    startedAt: toInstant(session.startedAt),
    endedAt: count.live ? null : toInstant(session.endedAt),
    summary: { people, notCounted, present, partial, absent, invited: invited.invited, neverCame: invited.neverCame },
    incomplete,
    asOf: new Date(count.asOf).toISOString(),
    freshness,
    progress,
  };
}
