import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { toInstant } from '@/lib/domain/time';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { sourceFacts } from '@/lib/providers/vendor';
import type { RealtimeKitClient } from './client';
import { mapDetail } from './detail';
import { providerName } from './error';
import { mapConnection, mapInvitee, mapListedSession, mapMeeting, mapPaging, mapSessionWithRooms } from './map';
import { mapReportPart } from './report';
import { realtimeKit } from './vendor';

const { pageSize } = realtimeKit;

/** One RealtimeKit app. `sourceId` is its word in addresses, `name` what a reader sees. */
export interface RealtimeKitApp {
  appId: string;
  sourceId: string;
  name: string;
}

/** What the origins of an account's apps begin with. */
export const originsOf = (accountId: string) => `${realtimeKit.name}/${accountId}/`.toLowerCase();

/** RealtimeKit behind our contract: checks ids, asks the client, maps the answer. */
export function createRealtimeKitProvider(client: RealtimeKitClient, { appId, sourceId, name }: RealtimeKitApp): Provider {
  function checked(id: string): string {
    const canonical = realtimeKit.idForm.canonical(id);
    if (canonical === null) throw new ProviderError({ kind: 'bad-request', provider: providerName, cause: 'not a UUID' });
    return canonical;
  }

  return {
    ...sourceFacts(realtimeKit),
    source: { id: sourceId, provider: realtimeKit.name, name, can: realtimeKit.can },
    origin: `${originsOf(client.accountId)}${appId}`.toLowerCase(),

    async listSessions({ page, perPage, sort, order, search, status, from, to, meetingId }) {
      const query = {
        page_no: page,
        per_page: perPage,
        sort_by: sort === 'minutes' ? ('minutesConsumed' as const) : ('createdAt' as const),
        sort_order: order === 'asc' ? ('ASC' as const) : ('DESC' as const),
        ...(search ? { search } : {}),
        ...(status ? { status: status === 'live' ? ('LIVE' as const) : ('ENDED' as const) } : {}),
        start_time: toInstant(from ?? null) ?? undefined,
        end_time: toInstant(to ?? null) ?? undefined,
        ...(meetingId === undefined ? {} : { associated_id: checked(meetingId) }),
      };
      const { data, asOf } = await client.sessions(appId, query);
      const { totalCount } = mapPaging(data.paging, data.data.paging);
      return { data: { items: data.data.sessions.map(mapListedSession), total: totalCount }, asOf };
    },

    async getSession(sessionId) {
      const id = checked(sessionId);
      const { data, asOf } = await client.session(appId, id);
      return { data: mapSessionWithRooms(data.data, id), asOf };
    },

    async listConnections(sessionId, page) {
      const { data, asOf } = await client.participants(appId, checked(sessionId), { page_no: page, per_page: pageSize });
      const paging = mapPaging(data.paging, data.data.paging);
      return { data: { rows: data.data.participants.map(mapConnection), ...paging, lastPage: null, perPage: pageSize }, asOf };
    },

    async getReportPart<F extends ReportFilter>(sessionId: string, connectionId: string, filter: F) {
      checked(sessionId);
      const { data, asOf } = await client.peerReport(appId, checked(connectionId), filter);
      const report = data.data.participant.peer_report;
      if (!report) throw new ProviderError({ kind: 'not-found', provider: providerName, cause: 'no peer_report' });
      const part: ReportParts[F] = mapReportPart(report, filter);
      return { data: part, asOf };
    },

    async getConnectionDetail(sessionId, connectionId) {
      const [session, participant] = [checked(sessionId), checked(connectionId)];
      const detail = await client.participant(appId, session, participant);
      return { data: mapDetail(`/sessions/${session}/participants/${participant}`, detail), asOf: detail.answer.asOf };
    },

    async listMeetings({ page, perPage, search }) {
      const { data, asOf } = await client.meetings(appId, { page_no: page, per_page: perPage, ...(search ? { search } : {}) });
      return { data: { items: data.data.map(mapMeeting), total: mapPaging(data.paging).totalCount }, asOf };
    },

    async getMeeting(meetingId) {
      const id = checked(meetingId);
      const { data, asOf } = await client.meeting(appId, id);
      return { data: { ...mapMeeting(data.data), id }, asOf };
    },

    async listInvitees(meetingId, { page, perPage }) {
      const { data, asOf } = await client.invitees(appId, checked(meetingId), { page_no: page, per_page: perPage });
      return { data: { items: data.data.map(mapInvitee), total: mapPaging(data.paging).totalCount }, asOf };
    },
  };
}
