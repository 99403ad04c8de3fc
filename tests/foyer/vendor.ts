import type { EventKind } from '@/lib/domain/connection';
import type { Vendor } from '@/lib/providers/vendor';

const pass = /^[a-z]\d{1,6}\.[a-z]{2}$/i;
const evening = /^\d{4}\.\d\d\.\d\d~\d{1,4}$/;
const hall = /^hall\.[a-z]{1,20}$/i;
const lowerCaseOf = (form: RegExp) => (id: string) => (form.test(id) ? id.toLowerCase() : null);

/** Foyer calls its events after its doors. */
export function kindOf(name: unknown): EventKind {
  if (name === 'doorOpened') return 'join';
  return name === 'doorShut' ? 'leave' : 'other';
}

/**
 * A third vendor, which exists in these tests alone: turnstiles that remember who passed them. Its lists say nowhere
 * how long they are.
 */
export const foyer: Vendor = {
  name: 'foyer',
  label: 'Foyer Turnstiles',
  sourceName: 'Foyer',
  can: { search: true, searchParts: false, sort: false, events: true, invitees: true, filters: ['device_info'] },
  pageSize: 3,
  idForm: { name: 'pass', canonical: lowerCaseOf(pass) },
  loggedIds: null,
  parseSessionId: lowerCaseOf(evening),
  parseMeetingId: lowerCaseOf(hall),
  reportCalls: (filters) => filters.length,
};
