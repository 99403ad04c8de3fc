import type { ShownReports } from '@/lib/domain/answers/shown-parts';
import type { SessionCount } from '@/lib/domain/count-session';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import { type DescribedReports, describeQuality } from '@/lib/sessions/describe-quality';
import { readKeptReports } from '@/lib/sessions/peer-reports';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { publicFilters, publicPart, type ShownAs } from './public-parts';
import { publicPersonQuality } from './public-quality';
import type { OpenReport } from './report-row';

interface Subject {
  record: Pick<SessionRecord, 'connections'>;
  /** The people in it are of no account: nobody else is named. */
  count: SessionCount;
  /** As counted, with the ids that reports are kept under. */
  person: Person;
}

/**
 * The parts that were asked for, are shown and are kept, of all connections of a person; no provider is asked. A frozen
 * report has those that were kept when it was made. Throws what the database throws.
 */
export async function readPublicParts(report: OpenReport, subject: Subject, asked: readonly ReportFilter[]): Promise<DescribedReports> {
  const { record, count, person } = subject;
  const allowed = publicFilters(report);
  const filters = asked.filter((filter) => allowed.includes(filter));
  const { origin, session_id: sessionId, mode, kind, created_at: madeAt } = report.row;
  const until = mode === 'frozen' ? madeAt : undefined;
  const kept = await readKeptReports({ origin, sessionId, filters, until }, person);
  const as = mode === 'frozen' && kind === 'preview' ? 'preview' : mode;
  const session = { origin, sessionId, connections: record.connections, until };
  const { reports, quality } = await describeQuality(session, count, person, kept);
  const cut = reports.map((parts) => cutDown(parts, as));
  return quality === undefined ? { reports: cut } : { reports: cut, quality: publicPersonQuality(quality) };
}

function cutDown(reports: ShownReports, as: ShownAs): ShownReports {
  const { device_info, ip_information, precall_network_information, quality_stats } = reports;
  return {
    ...(device_info && { device_info: publicPart('device_info', device_info, as) }),
    ...(ip_information && { ip_information: publicPart('ip_information', ip_information, as) }),
    ...(precall_network_information && {
      precall_network_information: publicPart('precall_network_information', precall_network_information, as),
    }),
    ...(quality_stats && { quality_stats: publicPart('quality_stats', quality_stats, as) }),
  };
}
