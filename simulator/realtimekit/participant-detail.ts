import { json, type Reply, rawJson } from '@/simulator/reply';
import type { SessionPlan } from '@/simulator/session-plan';
import { kitError } from './errors';
import { rowText } from './participant-row';
import { refusedValue, rowsOf } from './participants';
import { REPORT_FILTERS } from './peer-report';

/**
 * One participant; `filters` in its older form, a comma list without spaces, adds the asked parts of the peer report.
 * Whether Cloudflare still takes it is told nowhere: a fault on `filters=` refuses it, `drop-fields` of `peer_report`
 * ignores it.
 */
export function participantDetail(
  plan: SessionPlan,
  id: string,
  query: URLSearchParams,
  now: number,
  report: (parts: string[]) => unknown,
): Reply {
  const refused = refusedValue(query, { include_peer_events: ['true', 'false'] });
  if (refused) return refused;
  const filters = query.get('filters')?.split(',') ?? [];
  const unknown = filters.find((filter) => !REPORT_FILTERS.some((known) => known === filter));
  if (unknown !== undefined) return kitError(400, `BAD_REQUEST "filters" must be of [${REPORT_FILTERS.join(', ')}]`);
  // The newest of rows that are in the list twice.
  const row = rowsOf(plan, now).findLast((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  if (!row) return kitError(404, `No participant found with id ${id}`);
  const text = rowText(row, query.get('include_peer_events') === 'true');
  if (filters.length === 0) return rawJson(`{"data":{"participant":${text}},"success":true}`);
  return json({ data: { participant: { ...JSON.parse(text), peer_report: report(filters) } }, success: true });
}
