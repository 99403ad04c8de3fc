import { withFallback } from '@/lib/db/with-fallback';
import type { KeptParts } from '@/lib/domain/answers/participant-answer';
import type { SessionCount } from '@/lib/domain/count-session';
import type { IpInformation, ReportFilter } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import type { PersonGrade } from '@/lib/domain/quality/person-quality';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import type { Provider } from '@/lib/providers/provider';
import { listKeptParts } from '@/lib/sessions/archive/archived-report';
import { deviceWords } from '@/lib/sessions/archive/kept-devices';
import { isKeptWhole } from '@/lib/sessions/archive/kept-part';
import { gradeReports } from '@/lib/sessions/describe-quality';
import { type ConnectionReports, readKeptReports } from '@/lib/sessions/peer-reports';
import type { KeptSession } from '@/lib/sessions/read-senders';

const shown: readonly ReportFilter[] = ['device_info', 'ip_information', 'quality_stats'];

interface Kept {
  /** By report. */
  parts: ReadonlyMap<string, ReadonlySet<ReportFilter>>;
  /** What is told in short of it, one entry a connection. */
  reports: ConnectionReports[];
}

const nothing: Kept = { parts: new Map(), reports: [] };

/**
 * What is kept of the reports of a person's connections, in short, and what reading each part now would ask of the
 * provider, which is not asked for this. Of a session that goes on nothing is kept; where the database cannot be used,
 * nothing is known to be.
 */
export async function readKeptParts(provider: Provider, session: KeptSession, count: SessionCount, person: Person): Promise<KeptParts> {
  // Several connections may share a report, which is read once.
  const reportIds = [...new Set(person.connections.flatMap(({ connection }) => connection.reportId ?? []))];
  const { parts, reports } = count.live ? nothing : await readKept(session, person, reportIds);
  // What an earlier version kept less of is asked for once more.
  const older = new Set(
    reports.flatMap(({ quality_stats: part }, index) =>
      part && 'data' in part && !isKeptWhole(part.data) ? (person.connections[index]?.connection.reportId ?? []) : [],
    ),
  );
  const missing = (filter: ReportFilter) =>
    reportIds.filter((id) => !parts.get(id)?.has(filter) || (filter === 'quality_stats' && older.has(id))).length;
  const offered = reportIds.length === 0 ? [] : provider.source.can.filters;
  const unread = offered.map((filter) => {
    const connections = missing(filter);
    return [filter, { connections, calls: connections * provider.reportCalls([filter]) }] as const;
  });
  return {
    devices: wordsOf(reports, ({ device_info: part }) => (part && 'data' in part ? deviceWords(part.data) : null)),
    places: wordsOf(reports, ({ ip_information: part }) => (part && 'data' in part ? placeWords(part.data) : null)),
    quality: missing('quality_stats') === 0 ? qualityOf(gradeReports(session, count, person, reports).graded) : null,
    unread: Object.fromEntries(unread),
  };
}

function readKept({ origin, sessionId }: KeptSession, person: Person, reportIds: readonly string[]): Promise<Kept> {
  return withFallback('reading what is kept', nothing, async (db) => {
    const parts = await listKeptParts(db, origin, sessionId, reportIds);
    const filters = shown.filter((filter) => reportIds.some((id) => parts.get(id)?.has(filter)));
    const reports = filters.length === 0 ? [] : await readKeptReports({ origin, sessionId, filters }, person);
    return { parts, reports };
  });
}

function wordsOf(reports: readonly ConnectionReports[], words: (parts: ConnectionReports) => string | null): string[] {
  return [...new Set(reports.flatMap((parts) => words(parts) ?? []))];
}

/** `Bonn, Germany`; `null` where neither is known. */
function placeWords({ city, country }: IpInformation): string | null {
  const words = [city, country].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(', ');
}

/** Without a grade there is nothing to say in short. */
function qualityOf({ grade, share, counts }: PersonGrade): KeptParts['quality'] {
  if (grade === null || share === null) return null;
  return { grade, share, gradedMs: (counts.good + counts.fair + counts.poor) * stepMs };
}
