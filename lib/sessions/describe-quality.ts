import type { ConnectionQuality, PersonQuality } from '@/lib/domain/answers/quality-answer';
import type { ShownReports } from '@/lib/domain/answers/shown-parts';
import { toConnectionQuality, toPersonQuality } from '@/lib/domain/answers/to-quality-answer';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Person } from '@/lib/domain/person';
import { type MeasuredPerson, measurePerson, type ReportedConnection } from '@/lib/domain/quality/measure-person';
import { gradePerson, type PersonGrade } from '@/lib/domain/quality/person-quality';
import { peerSender } from '@/lib/domain/quality/spoken-stream';
import { otherSteps, type SentBadly } from '@/lib/domain/quality/whose-steps';
import type { ConnectionReports } from './peer-reports';
import { type KeptSession, producersOf, readSenders } from './read-senders';

/** The provider, or we, know for good that there is no report: all other errors leave it unread. */
const noReportCodes: readonly string[] = ['not_found', 'no_report', 'unsupported'];

/** What is answered of a person's reports: the streams of the quality never are. */
export interface DescribedReports {
  reports: ShownReports[];
  /** When the quality was asked for. */
  quality?: PersonQuality;
}

interface GradedReports {
  /** Of which there is a report. */
  connections: ReportedConnection[];
  measured: MeasuredPerson;
  graded: PersonGrade;
}

/**
 * Puts the quality in a person's reports (one entry a connection) on the session's steps, and grades the person by it.
 */
export function gradeReports(
  session: Pick<KeptSession, 'connections'>,
  { start }: Pick<SessionCount, 'start'>,
  person: Person,
  reports: readonly ConnectionReports[],
): GradedReports {
  const asked = reports.flatMap(({ quality_stats: result }) => result ?? []);
  const connections = person.connections.flatMap(({ publicId }, index): ReportedConnection[] => {
    const result = reports[index]?.quality_stats;
    return result !== undefined && 'data' in result ? [{ connectionId: publicId, stats: result.data }] : [];
  });
  const peers = new Set(session.connections.flatMap(({ reportId }) => (reportId === null ? [] : [peerSender(reportId)])));
  const presence = start === null ? [] : person.intervals;
  const measured = measurePerson({ presence, connections, sessionStart: start ?? 0, peers });
  const unread = asked.some((result) => ('data' in result ? result.data.older !== undefined : !noReportCodes.includes(result.error.code)));
  const empty = connections.every(({ stats }) => stats.streams.length === 0);
  return { connections, measured, graded: gradePerson(measured, { unread, empty }) };
}

/** As `gradeReports`, and tells whose it was as far as that is known. Asks no provider. */
export async function describeQuality(
  session: KeptSession,
  count: SessionCount,
  person: Person,
  reports: ConnectionReports[],
): Promise<DescribedReports> {
  if (reports.every(({ quality_stats: result }) => result === undefined))
    return { reports: reports.map((parts) => withQuality(parts, undefined)) };
  const { start } = count;
  const { connections, measured, graded } = gradeReports(session, count, person, reports);
  const sentBadly = await sendersOf(session, measured, person, connections, start ?? 0);
  return {
    reports: reports.map((parts, index) => withQuality(parts, ofConnection(measured, connections, person.connections[index]?.publicId))),
    quality: toPersonQuality({
      measured,
      graded,
      other: otherSteps(measured.receivedBadly, sentBadly),
      sessionStart: start,
      personOf: peopleBySender(count),
    }),
  };
}

/**
 * What is kept of those that it came from badly. Their own sending explains nothing of what they received from
 * themselves.
 */
async function sendersOf(
  session: KeptSession,
  { receivedBadly }: MeasuredPerson,
  person: Person,
  connections: readonly ReportedConnection[],
  sessionStart: number,
): Promise<SentBadly> {
  const ownPeers = person.connections.flatMap(({ connection }) => (connection.reportId === null ? [] : [peerSender(connection.reportId)]));
  const own = [...ownPeers, ...connections.flatMap(({ stats }) => producersOf(stats))];
  const wanted = new Set(receivedBadly.flatMap(({ senders }) => senders.filter((sender) => sender !== null)));
  for (const sender of own) wanted.delete(sender);
  const others = await readSenders(session, wanted, sessionStart);
  return new Map([...others, ...own.map((sender): [string, ReadonlySet<number>] => [sender, new Set()])]);
}

function peopleBySender({ people }: SessionCount): (sender: string) => Person | null {
  const bySender = new Map<string, Person>();
  for (const person of people) {
    for (const { connection } of person.connections)
      if (connection.reportId !== null) bySender.set(peerSender(connection.reportId), person);
  }
  return (sender) => bySender.get(sender) ?? null;
}

function ofConnection(
  measured: MeasuredPerson,
  connections: readonly ReportedConnection[],
  id: string | undefined,
): ConnectionQuality | undefined {
  const stats = connections.find(({ connectionId }) => connectionId === id)?.stats;
  const lines = measured.ofConnections.find(({ connectionId }) => connectionId === id)?.lines;
  return stats && lines && toConnectionQuality(stats, lines, measured.steps);
}

function withQuality({ quality_stats: result, ...parts }: ConnectionReports, quality: ConnectionQuality | undefined): ShownReports {
  if (result === undefined) return parts;
  if ('error' in result) return { ...parts, quality_stats: result };
  return quality === undefined ? parts : { ...parts, quality_stats: { ...result, data: quality } };
}
