import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import { type ConnectionReports, readKeptReports } from '@/lib/sessions/peer-reports';
import type { OpenReport } from './open-report';
import { publicFilters, publicPart } from './public-parts';

/**
 * The parts that were asked for, are shown and are kept, of all connections of a person; no provider is asked. A frozen report has those that were kept when
 * it was made. Throws what the database throws.
 */
export async function readPublicParts(report: OpenReport, person: Person, asked: readonly ReportFilter[]): Promise<ConnectionReports[]> {
  const allowed = publicFilters(report);
  const filters = asked.filter((filter) => allowed.includes(filter));
  const { origin, session_id: sessionId, mode, created_at: madeAt } = report.row;
  const until = mode === 'frozen' ? madeAt : undefined;
  const kept = await readKeptReports({ origin, sessionId, filters, until }, person);
  return kept.map((reports) => cutDown(reports, mode));
}

function cutDown(reports: ConnectionReports, mode: 'frozen' | 'live'): ConnectionReports {
  const { device_info, ip_information, precall_network_information, quality_stats } = reports;
  return {
    ...(device_info && { device_info: publicPart('device_info', device_info, mode) }),
    ...(ip_information && { ip_information: publicPart('ip_information', ip_information, mode) }),
    ...(precall_network_information && {
      precall_network_information: publicPart('precall_network_information', precall_network_information, mode),
    }),
    ...(quality_stats && { quality_stats: publicPart('quality_stats', quality_stats, mode) }),
  };
}
