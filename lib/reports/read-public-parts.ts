import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import { type ConnectionReports, readKeptReports } from '@/lib/sessions/peer-reports';
import type { OpenReport } from './open-report';
import { publicFilters, publicPart, type ShownAs } from './public-parts';

/**
 * The parts that were asked for, are shown and are kept, of all connections of a person; no provider is asked. A frozen report has those that were kept when
 * it was made. Throws what the database throws.
 */
export async function readPublicParts(report: OpenReport, person: Person, asked: readonly ReportFilter[]): Promise<ConnectionReports[]> {
  const allowed = publicFilters(report);
  const filters = asked.filter((filter) => allowed.includes(filter));
  const { origin, session_id: sessionId, mode, kind, created_at: madeAt } = report.row;
  const until = mode === 'frozen' ? madeAt : undefined;
  const kept = await readKeptReports({ origin, sessionId, filters, until }, person);
  const as = mode === 'frozen' && kind === 'preview' ? 'preview' : mode;
  return kept.map((reports) => cutDown(reports, as));
}

function cutDown(reports: ConnectionReports, as: ShownAs): ConnectionReports {
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
