import { reportFilters } from '@/lib/domain/peer-report';
import { uuids } from '@/lib/providers/id-forms';
import type { Vendor } from '@/lib/providers/vendor';
import { eventKind } from './named-event';

export const realtimeKit: Vendor = {
  name: 'realtimekit',
  label: 'Cloudflare RealtimeKit',
  sourceName: 'RealtimeKit',
  can: { search: true, searchParts: true, sort: true, events: true, invitees: true, filters: [...reportFilters] },
  /** The most that it gives in one page of participants. */
  pageSize: 200,
  idForm: uuids,
  loggedIds: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  parseSessionId: uuids.canonical,
  parseMeetingId: uuids.canonical,
  reportCalls: (filters) => filters.length,
  olderEventKind: eventKind,
};
