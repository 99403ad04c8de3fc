import { equipmentOf } from '@/simulator/people/equipment';
import { hashOf } from '@/simulator/random';
import { type Call, json, type Reply } from '@/simulator/reply';
import { type Connection, type SessionPlan, seenAt } from '@/simulator/session-plan';
import { kitError } from './errors';
import type { Kit } from './kit';
import { eventsOf, fieldsOf } from './participant-row';
import { refusedValue } from './participants';
import { peerActivity } from './peer-activity';
import { peerDevices } from './peer-devices';
import { candidatePairs, ipInformation, pcMetadata } from './peer-network';
import { peerQuality } from './peer-quality';

export const REPORT_FILTERS = ['device_info', 'ip_information', 'precall_network_information', 'events', 'quality_stats'] as const;

/** One peer's report, whole or one filter of it; a few peers have none, as after a crash of the client. */
export function peerReport(kit: Kit, id: string, call: Call): Reply {
  const refused = refusedValue(call.query, { filters: REPORT_FILTERS, include_peer_events: ['true', 'false'] });
  if (refused) return refused;
  const found = kit.sessions.findPeer(id.toLowerCase(), call.now);
  const seen = found && seenAt(found.connection, call.now);
  if (!found || !seen || hasNoReport(found)) return kitError(404, `No peer report found for peer_id ${id}`);
  const { preset_name: role, ...fields } = fieldsOf(found.connection, seen, call.now);
  const filter = call.query.get('filters');
  const participant = {
    ...fields,
    role,
    session_id: found.plan.id,
    ...(call.query.get('include_peer_events') === 'true' ? { peer_events: eventsOf(found.plan, found.connection, seen) } : {}),
    peer_report: partsOf(found.plan, found.connection, call.now, kit.seed, filter === null ? REPORT_FILTERS : [filter]),
  };
  return json({ data: { participant }, success: true });
}

function hasNoReport({ plan, connection: { id, person } }: { plan: SessionPlan; connection: Connection }): boolean {
  return hashOf('no report', id) % 41 === 7 && person.preset !== plan.room.hostPreset;
}

/** For the older form, where `filters` was a comma list on the participant's own address. */
export function reportParts(kit: Kit, id: string, now: number, parts: readonly string[]): unknown {
  const found = kit.sessions.findPeer(id, now);
  return found && !hasNoReport(found) ? partsOf(found.plan, found.connection, now, kit.seed, parts) : {};
}

function partsOf(plan: SessionPlan, connection: Connection, now: number, seed: number, parts: readonly string[]): Record<string, unknown> {
  const equipment = equipmentOf(connection, seed);
  const has = (part: string): boolean => parts.includes(part);
  const metadata = {
    ...(has('device_info') ? peerDevices(connection, equipment, now, seed) : {}),
    ...(has('ip_information') ? { ip_information: ipInformation(equipment) } : {}),
    ...(has('precall_network_information')
      ? { pc_metadata: pcMetadata(connection, equipment, now, seed), candidate_pairs: candidatePairs(connection, equipment, now, seed) }
      : {}),
    ...(has('events') ? { events: peerActivity(connection, now, seed) } : {}),
  };
  return {
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
    ...(has('quality_stats') ? { quality: peerQuality(plan, connection, equipment, now, seed) } : {}),
  };
}
