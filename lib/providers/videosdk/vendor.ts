import { words } from '@/lib/providers/id-forms';
import type { Vendor } from '@/lib/providers/vendor';
import { parseSessionId } from './map';
import { sourcesOf } from './report';

export const videoSdk: Vendor = {
  name: 'videosdk',
  label: 'VideoSDK',
  sourceName: 'VideoSDK',
  can: {
    ...{ search: true, searchParts: false, sort: false, events: true, invitees: false },
    filters: ['device_info', 'ip_information', 'events', 'quality_stats'],
  },
  pageSize: 200,
  idForm: words,
  loggedIds: /^[0-9a-f]{24}$/i,
  parseSessionId,
  parseMeetingId: words.canonical,
  reportCalls: (filters) => new Set(filters.flatMap(sourcesOf)).size,
};
