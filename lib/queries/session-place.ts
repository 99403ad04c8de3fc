import { paths } from '@/lib/paths';

/** Where a session is read: at a source, or through a report link. */
export interface SessionPlace {
  /** Part of every query's key. */
  key: readonly string[];
  session: string;
  participants: string;
  timeline: string;
  participant: (participantId: string) => string;
  /** Sent along with every question. */
  headers: Readonly<Record<string, string>>;
  /** What is shown of a link that is not made yet. */
  preview?: boolean;
}

/** A session as those who signed in see it. */
export function sourcePlace(source: string, sessionId: string): SessionPlace {
  return {
    key: [source, sessionId],
    session: paths.api.session(source, sessionId),
    participants: paths.api.participants(source, sessionId),
    timeline: paths.api.timeline(source, sessionId),
    participant: (participantId) => paths.api.participant(source, sessionId, participantId),
    headers: {},
  };
}

/**
 * What opens a report link: its key, `unlock` where its password was given, and a random word of this tab, which is
 * counted as one opening.
 */
export interface ReportOpening {
  reportId: string;
  key: string;
  unlock: string | null;
  visit: string;
  preview?: boolean;
}

/** A session as the recipients of a link see it. */
export function reportPlace({ reportId, key, unlock, visit, preview = false }: ReportOpening): SessionPlace {
  return {
    key: ['report', reportId, key, unlock ?? ''],
    session: paths.api.shared(reportId),
    participants: paths.api.sharedParticipants(reportId),
    timeline: paths.api.sharedTimeline(reportId),
    participant: (participantId) => paths.api.sharedParticipant(reportId, participantId),
    headers: { authorization: `Bearer ${key}`, 'x-report-visit': visit, ...(unlock === null ? {} : { 'x-report-unlock': unlock }) },
    preview,
  };
}
