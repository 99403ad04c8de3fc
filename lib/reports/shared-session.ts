import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { publicRooms, publicSession } from './public-session';
import type { ReportReading } from './read-report';

/** A report's session with its figures, as recipients are told it. */
export function sharedSession({ rules, counted, freshness, record, invited }: ReportReading): SessionAnswer {
  const answer = toSessionAnswer({
    session: publicSession(record.session, rules),
    rooms: publicRooms(record.rooms, rules),
    count: counted.count,
    freshness,
    progress: record.progress,
    incomplete: record.incomplete,
    invited,
  });
  // Initials are shared by many, and pseudonyms by nobody: neither says anything about names.
  return rules.names === 'full' ? answer : { ...answer, names: { names: 0, sharing: 0, neverTogether: 0 } };
}
