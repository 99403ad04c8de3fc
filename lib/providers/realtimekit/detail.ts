import { toInstant } from '@/lib/domain/time';
import { asSent } from '@/lib/providers/as-sent';
import type { ConnectionDetail, DetailField } from '@/lib/providers/provider';
import { type Fields, fieldsOf } from '@/lib/providers/read-field';
import type { RealtimeKitClient } from './client';
import { mapConnection } from './map';

/**
 * What stands beside the participant's own fields where filters were answered: today's name, and those of 2026's first
 * versions of the API.
 */
const reportNames = [
  'peer_report',
  'peer_stats',
  'quality_stats',
  'device_info',
  'ip_information',
  'precall_network_information',
  'events',
];

/**
 * What we keep of a participant, field by field, in the vendor's order; the preset is called a role in some answers.
 */
function fieldsFor(row: Fields): DetailField[] {
  return [
    { field: 'id', kind: 'text', of: ({ id }) => id },
    { field: 'user_id', kind: 'text', of: ({ userId }) => userId },
    { field: 'custom_participant_id', kind: 'text', of: ({ externalId }) => externalId },
    { field: 'display_name', kind: 'text', of: ({ name }) => name },
    { field: 'role' in row && !('preset_name' in row) ? 'role' : 'preset_name', kind: 'text', of: ({ role }) => role },
    { field: 'joined_at', kind: 'instant', of: ({ joinedAt }) => joinedAt },
    { field: 'left_at', kind: 'instant', of: ({ leftAt }) => leftAt },
    { field: 'duration', kind: 'duration', of: ({ providerDurationMs }) => providerDurationMs },
    { field: 'created_at', kind: 'instant', of: ({ createdAt }) => createdAt },
    { field: 'updated_at', kind: 'instant', of: ({ updatedAt }) => updatedAt },
    {
      field: 'peer_events',
      kind: 'list',
      sent: (entry) => {
        const { event_name: name, created_at: at } = fieldsOf(entry);
        return `${asSent(name)} ${asSent(at)}`;
      },
      of: ({ events }) => events.map(({ label, at }) => `${label} ${toInstant(at) ?? 'without a readable time'}`),
    },
  ];
}

type Told = Awaited<ReturnType<RealtimeKitClient['participant']>>;

/**
 * An answer of the participant's own address, read by us; `path` is that address without the account's ids. Never
 * throws.
 */
export function mapDetail(path: string, { participant, answer, query, withFilters }: Told): ConnectionDetail {
  const hasReport = reportNames.some((name) => participant[name] !== undefined && participant[name] !== null);
  return {
    asked: { path, query: new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString() },
    status: answer.status,
    filters: withFilters ? (hasReport ? 'answered' : 'ignored') : 'left-out',
    body: answer.body,
    secretFields: [],
    row: participant,
    connection: mapConnection(participant),
    fields: fieldsFor(participant),
  };
}
