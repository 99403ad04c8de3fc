import { json, type Reply, rawJson } from '@/simulator/reply';
import type { SessionPlan } from '@/simulator/session-plan';
import { kitError } from './errors';
import { rowText } from './participant-row';
import { refusedValue, rowsOf } from './participants';

/** One participant; `filters` in its older form, a comma list, adds the asked parts of the peer report. */
export function participantDetail(
  plan: SessionPlan,
  id: string,
  query: URLSearchParams,
  now: number,
  report: (parts: string[]) => unknown,
): Reply {
  const refused = refusedValue(query, { include_peer_events: ['true', 'false'] });
  if (refused) return refused;
  const row = rowsOf(plan, now).find((candidate) => candidate.id === id);
  if (!row) return kitError(404, `No participant found with id ${id}`);
  const text = rowText(row, query.get('include_peer_events') === 'true');
  const filters = query.get('filters');
  if (filters === null) return rawJson(`{"data":{"participant":${text}},"success":true}`);
  return json({ data: { participant: { ...JSON.parse(text), peer_report: report(filters.split(',')) } }, success: true });
}
