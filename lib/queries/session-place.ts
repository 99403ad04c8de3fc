import { paths } from '@/lib/paths';
import { type Asked, fetchAgain } from './fetch-again';

/** Asks one of our own addresses for a query. Throws as `fetchJson`. */
export type Read = <T extends object>(asked: Asked, url: string) => Promise<T>;

/** Where a session is read: at a source, or through a report link. */
export interface SessionPlace {
  /** Part of every query's key. */
  key: readonly string[];
  session: string;
  participants: string;
  timeline: string;
  participant: (participantId: string) => string;
  read: Read;
  /** What is sent along with every question, as it is at that moment. */
  headers: () => Readonly<Record<string, string>>;
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
    read: fetchAgain,
    headers: () => ({}),
  };
}

/**
 * What opens a report link: its key, `unlock` where its password was given, and a random word of this tab, which is
 * counted as one opening.
 */
export interface ReportOpening {
  key: string;
  unlock: string | null;
  visit: string;
}

/** What is sent along to open a link. */
export function openingHeaders({ key, unlock, visit }: ReportOpening): Record<string, string> {
  return { authorization: `Bearer ${key}`, 'x-report-visit': visit, ...(unlock === null ? {} : { 'x-report-unlock': unlock }) };
}

/**
 * A session as the recipients of a link see it. What opens the link is asked for with every question, so that no page
 * is drawn anew because of it.
 */
export function reportPlace(reportId: string, opening: () => ReportOpening, { preview = false } = {}): SessionPlace {
  const headers = () => openingHeaders(opening());
  return {
    key: ['report', reportId],
    session: paths.api.shared(reportId),
    participants: paths.api.sharedParticipants(reportId),
    timeline: paths.api.sharedTimeline(reportId),
    participant: (participantId) => paths.api.sharedParticipant(reportId, participantId),
    read: (asked, url) => fetchAgain(asked, url, headers()),
    headers,
    preview,
  };
}
