import type { RegisterAnswer } from '@/lib/domain/answers/register-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { toRegisterAnswer } from '@/lib/domain/answers/to-register-answer';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { publicProgress, publicRooms, publicSession } from './public-session';
import type { ReportReading } from './read-report';

/** A report's session with its figures, as recipients are told it; without times it is another, and smaller, answer. */
export function sharedSession({ rules, counted, freshness, record, invited }: ReportReading): SessionAnswer | RegisterAnswer {
  const { incomplete } = record;
  const progress = publicProgress(record.progress, rules);
  const session = publicSession(record.session, rules);
  const { count } = counted;
  if (!rules.include.times) return toRegisterAnswer({ session, count, freshness, progress, incomplete, invited });
  const rooms = publicRooms(record.rooms, rules);
  const answer = toSessionAnswer({ session, rooms, count, freshness, progress, incomplete, invited });
  // Initials are shared by many, and pseudonyms by nobody: neither says anything about names.
  return rules.names === 'full' ? answer : { ...answer, names: { names: 0, sharing: 0, neverTogether: 0 } };
}
