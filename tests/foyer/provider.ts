import type { DeviceInfo, ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { Answer, Listing, Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { sourceFacts } from '@/lib/providers/vendor';
import { mapConnection, mapSession } from './map';
import { evenings, passages, tickets } from './records';
import { foyer } from './vendor';

/** What the vendor has been asked so far, and whether it answers. */
export const foyerState = { isDown: false, calls: [] as string[] };

const device: DeviceInfo = {
  ...{ os: 'Turnstile OS', osVersion: '3', browser: null, browserVersion: null, processors: 1, mobile: false },
  ...{ sdk: null, sdkVersion: null, changes: [] },
};

function refuse(kind: 'not-found' | 'bad-request' | 'unsupported'): never {
  throw new ProviderError({ kind, provider: foyer.label, ...(kind === 'not-found' ? { status: 404 } : {}) });
}

/** A call of the vendor's, which would go through the guarded `fetch` if this one had an address. */
function answer<T>(call: string, data: () => T): Answer<T> {
  foyerState.calls.push(call);
  if (foyerState.isDown) throw new ProviderError({ kind: 'unavailable', provider: foyer.label, status: 503 });
  return { data: data(), asOf: Date.now() };
}

const part = <T>(items: readonly T[], page: number, perPage: number) => items.slice((page - 1) * perPage, page * perPage);
const listing = <T>(items: T[]): Listing<T> => ({ items, total: items.length });

/** One floor of the house behind the contract. */
export function createFoyerProvider(origin: string, { id, name }: { id: string; name: string }): Provider {
  const session = (given: string) => foyer.parseSessionId(given) ?? refuse('bad-request');
  const hall = (given: string) => foyer.parseMeetingId(given) ?? refuse('bad-request');
  const evening = (ref: string) => evenings.find((one) => one.ref === ref) ?? refuse('not-found');
  const passage = (ref: string, pass: string) => passages[ref]?.find((one) => one.pass?.toLowerCase() === pass) ?? refuse('not-found');
  const meeting = (ref: string) => ({ id: ref, title: ref.slice(5), status: null, createdAt: null, updatedAt: null });

  return {
    ...sourceFacts(foyer),
    source: { id, provider: foyer.name, name, can: foyer.can },
    origin,

    async listSessions({ page, perPage, search, status, meetingId }) {
      const fits = evenings.filter(
        (one) =>
          (search === undefined || search === '' || search === one.called) &&
          (status === undefined || (status === 'live') === one.open) &&
          (meetingId === undefined || one.hall === hall(meetingId)),
      );
      return answer('evenings', () => listing(part(fits, page, perPage).map(mapSession)));
    },

    async getSession(sessionId) {
      const ref = session(sessionId);
      return answer(`evening ${ref}`, () => ({ session: mapSession(evening(ref)), rooms: [] }));
    },

    async listConnections(sessionId, page) {
      const ref = session(sessionId);
      const missing = { totalCount: null, endOffset: null, lastPage: null, perPage: foyer.pageSize };
      return answer(`passages ${ref} ${page}`, () => ({
        rows: part(passages[ref] ?? refuse('not-found'), page, foyer.pageSize).map(mapConnection),
        ...missing,
      }));
    },

    async getReportPart<F extends ReportFilter>(sessionId: string, connectionId: string, filter: F) {
      const [ref, pass] = [session(sessionId), foyer.idForm.canonical(connectionId) ?? refuse('bad-request')];
      if (!foyer.can.filters.includes(filter)) return refuse('unsupported');
      const parts: Partial<ReportParts> = { device_info: device };
      return answer(`device ${pass}`, () => {
        passage(ref, pass);
        return parts[filter] ?? refuse('unsupported');
      });
    },

    async getConnectionDetail(sessionId, connectionId) {
      const [ref, pass] = [session(sessionId), foyer.idForm.canonical(connectionId) ?? refuse('bad-request')];
      return answer(`passage ${pass}`, () => {
        const body = passage(ref, pass);
        return {
          asked: { path: `/evenings/${ref}/passages/${pass}`, query: '' },
          status: 200,
          filters: 'none' as const,
          body,
          secretFields: [],
          row: { ...body },
          connection: mapConnection(body),
          fields: [{ field: 'called', kind: 'text' as const, of: (connection) => connection.name }],
        };
      });
    },

    async listMeetings({ page, perPage }) {
      const halls = [...new Set(evenings.map((one) => one.hall))];
      return answer('halls', () => listing(part(halls, page, perPage).map(meeting)));
    },

    async getMeeting(meetingId) {
      const ref = hall(meetingId);
      return answer(`hall ${ref}`, () => meeting(ref));
    },

    async listInvitees(meetingId, { page, perPage }) {
      const ref = hall(meetingId);
      const missing = { externalId: null, createdAt: null, updatedAt: null, picture: null };
      return answer(`tickets ${ref}`, () =>
        listing(part(tickets, page, perPage).map(({ guest, called, badge }) => ({ id: guest, name: called, role: badge, ...missing }))),
      );
    },
  };
}
