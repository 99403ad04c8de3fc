import type { RegisterAnswer } from '@/lib/domain/answers/register-answer';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { toRegisterAnswer } from '@/lib/domain/answers/to-register-answer';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import type { ReportReading } from './read-report';

/** A report's session with its figures, as recipients are told it; without times it is another, and smaller, answer. */
export function sharedSession({ rules, counted: { count }, ...reading }: ReportReading): SessionAnswer | RegisterAnswer {
  const { session, rooms, freshness, progress, incomplete, invited } = reading;
  if (!rules.include.times) return toRegisterAnswer({ session, count, freshness, progress, incomplete, invited });
  const answer = toSessionAnswer({ session, rooms, count, freshness, progress, incomplete, invited });
  // Initials are shared by many, and pseudonyms by nobody: neither says anything about names.
  return rules.names === 'full' ? answer : { ...answer, names: { names: 0, sharing: 0, neverTogether: 0 } };
}
