import type { ReportFields, ReportInclude } from './answers/report-answer';
import type { ReportFilter } from './peer-report';

/**
 * The parts of peer reports that a link's page has a switch for: those the share dialog has a box for, and they need a
 * page for each person.
 */
export function offeredParts({ include, fields }: { include: ReportInclude; fields: ReportFields }): ReportFilter[] {
  if (!include.participants || !include.times || !include.detail) return [];
  const when = (on: boolean, filter: ReportFilter): ReportFilter[] => (on ? [filter] : []);
  return [...when(fields.device, 'device_info'), ...when(fields.place, 'ip_information'), ...when(include.quality, 'quality_stats')];
}
