import type { SessionCount } from '@/lib/domain/count-session';
import { type Flag, sortFlags } from '@/lib/domain/flag';
import { lengthOf } from '@/lib/domain/interval';
import { lastChanges } from '@/lib/domain/last-changes';
import type { InvitedFigures } from '@/lib/domain/match-invitees';
import { sameNames } from '@/lib/domain/same-names';
import type { Session } from '@/lib/domain/session';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { AttendanceWindowAnswer, Freshness, SessionAnswer } from './session-answer';
import { toSessionFacts } from './to-session-item';

interface Input {
  session: Session;
  rooms: Session[];
  count: SessionCount;
  freshness: Freshness;
  progress: { loaded: number; total: number };
  incomplete: boolean;
  /** Of the meeting's invitees; absent where they are not known. */
  invited?: InvitedFigures;
}

const shownChanges = 5;

/** A session with everything that was counted in it. */
export function toSessionAnswer({ session, rooms, count, freshness, progress, incomplete, invited }: Input): SessionAnswer {
  const { summary } = count;
  return {
    ...toSessionFacts(session, count.asOf, { ...count, incomplete }),
    summary: {
      ...summary,
      peakAt: toInstant(summary.peakAt),
      invited: invited?.invited ?? null,
      neverCame: invited?.neverCame ?? null,
      invitedAsOf: toInstant(invited?.invitedAsOf ?? null),
    },
    attendanceWindow: toWindowAnswer(count),
    occupiedMs: lengthOf(count.occupied),
    connectionsIn: count.connectionsIn,
    names: sameNames(count.people),
    changes: lastChanges(count, shownChanges).map((change) => ({
      ...change,
      name: plainOrNull(change.name),
      at: new Date(change.at).toISOString(),
    })),
    roles: rolesOf(count),
    rooms: rooms.map(({ id, title }) => ({ id, title: plainOrNull(title) })),
    flags: count.flags,
    flagged: flaggedOf(count),
    asOf: new Date(count.asOf).toISOString(),
    freshness,
    progress,
  };
}

/** The attendance window as it goes over the wire. */
export function toWindowAnswer({ attendanceWindow: window }: Pick<SessionCount, 'attendanceWindow'>): AttendanceWindowAnswer {
  return window === null ? null : { ...window, start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString() };
}

/** Every role with its people, the most frequent first. */
function rolesOf({ people }: SessionCount): SessionAnswer['roles'] {
  const roles = new Map<string, number>();
  for (const person of people) for (const role of person.roles) roles.set(role, (roles.get(role) ?? 0) + 1);
  return [...roles].map(([role, number]) => ({ role, people: number })).sort((a, b) => b.people - a.people || (a.role < b.role ? -1 : 1));
}

function flaggedOf({ people }: SessionCount): SessionAnswer['flagged'] {
  const flags = new Map<Flag, number>();
  for (const person of people) for (const flag of person.flags) flags.set(flag, (flags.get(flag) ?? 0) + 1);
  return sortFlags(flags.keys()).map((flag) => ({ flag, people: flags.get(flag) ?? 0 }));
}
