import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { Session } from '@/lib/domain/session';
import type { Answer, Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import type { Fields } from '@/lib/providers/read-field';
import { sourceFacts } from '@/lib/providers/vendor';
import type { VideoSdkClient } from './client';
import { mapDetail } from './detail';
import { providerName } from './error';
import { mapConnection, mapEmbedded, mapMeeting, mapPageInfo, mapSession, parseSessionId } from './map';
import { mapReportPart, type ReportSources, sourcesOf } from './report';
import { videoSdk } from './vendor';

const { pageSize } = videoSdk;
/** How long two parts of one participant's report share a call, ms. */
const SHARED_MS = 2_000;

/** The origin of a project, which is its account's only source. */
export const originOf = (project: string) => `${videoSdk.name}/${project}`;

/** A VideoSDK project behind our contract: checks ids, asks the client, maps the answer. */
export function createVideoSdkProvider(client: VideoSdkClient): Provider {
  const shared = new Map<string, Promise<Answer<Fields>>>();

  function refuse(cause: string): never {
    throw new ProviderError({ kind: 'bad-request', provider: providerName, cause });
  }
  const checkedSession = (id: string) => parseSessionId(id) ?? refuse('no session id');
  const checkedWord = (id: string) => videoSdk.idForm.canonical(id) ?? refuse('no id');

  /** Several filters of one participant want the same answer: they get one call. Failures are not kept. */
  function share(key: string, ask: () => Promise<Answer<Fields>>): Promise<Answer<Fields>> {
    const running = shared.get(key);
    if (running) return running;
    const answer = ask();
    shared.set(key, answer);
    const forget = () => shared.delete(key);
    answer.then(() => setTimeout(forget, SHARED_MS).unref(), forget);
    return answer;
  }

  return {
    ...sourceFacts(videoSdk),
    source: { id: videoSdk.name, provider: videoSdk.name, name: videoSdk.sourceName, can: videoSdk.can },
    origin: originOf(client.project),

    async listSessions({ page, perPage, search, status, from, to, meetingId }) {
      const query = {
        page,
        perPage,
        roomId: meetingId === undefined ? undefined : checkedWord(meetingId),
        query: search || undefined,
        status: status === 'live' ? 'ongoing' : status,
        startDate: from,
        endDate: to,
      };
      const { data, asOf } = await client.sessions(query);
      const rows = new Map(data.data.map((row) => [mapSession(row), row]));
      const connectionsOf = (item: Session) => mapEmbedded(rows.get(item));
      return { data: { items: [...rows.keys()], total: mapPageInfo(data.pageInfo).total, connectionsOf }, asOf };
    },

    async getSession(sessionId) {
      const id = checkedSession(sessionId);
      const { data, asOf } = await client.session(id);
      if (!['id', '_id', 'roomId', 'start'].some((field) => field in data)) {
        throw new ProviderError({ kind: 'unexpected-answer', provider: providerName, cause: 'no session' });
      }
      return { data: { session: mapSession(data, id), rooms: [] }, asOf };
    },

    async listConnections(sessionId, page) {
      const { data, asOf } = await client.participants(checkedSession(sessionId), { page, perPage: pageSize });
      const { total, lastPage, perPage } = mapPageInfo(data.pageInfo);
      const rows = data.data.map(mapConnection);
      return { data: { rows, totalCount: total, endOffset: null, lastPage, perPage: perPage || pageSize }, asOf };
    },

    async getReportPart<F extends ReportFilter>(sessionId: string, connectionId: string, filter: F) {
      const session = checkedSession(sessionId);
      const participant = checkedWord(connectionId);
      if (!videoSdk.can.filters.includes(filter)) throw new ProviderError({ kind: 'unsupported', provider: providerName });
      const wanted = sourcesOf(filter);
      const asked = wanted.map((source) =>
        share(`${source} ${session} ${participant}`, () =>
          source === 'stats' ? client.stats(session, participant) : client.participant(session, participant),
        ),
      );
      const settled = await Promise.allSettled(asked);
      const sources: ReportSources = {};
      let asOf = 0;
      for (const [index, result] of settled.entries()) {
        const source = wanted[index];
        if (result.status === 'fulfilled' && source !== undefined) {
          sources[source] = result.value.data;
          asOf = Math.max(asOf, result.value.asOf);
        } else if (result.status === 'rejected' && !(result.reason instanceof ProviderError && result.reason.kind === 'not-found')) {
          throw result.reason;
        }
      }
      if (Object.keys(sources).length === 0) throw new ProviderError({ kind: 'not-found', provider: providerName });
      const part: ReportParts[F] = mapReportPart(sources, filter);
      return { data: part, asOf };
    },

    async getConnectionDetail(sessionId, connectionId) {
      const [session, participant] = [checkedSession(sessionId), checkedWord(connectionId)];
      const answer = await client.wholeParticipant(session, participant);
      return { data: mapDetail({ session, participant }, answer), asOf: answer.asOf };
    },

    async listMeetings({ page, perPage, search }) {
      const { data, asOf } = await client.rooms({ page, perPage, query: search || undefined });
      return { data: { items: data.data.map(mapMeeting), total: mapPageInfo(data.pageInfo).total }, asOf };
    },

    async getMeeting(meetingId) {
      const id = checkedWord(meetingId);
      const { data, asOf } = await client.room(id);
      return { data: { ...mapMeeting(data), id }, asOf };
    },

    async listInvitees() {
      throw new ProviderError({ kind: 'unsupported', provider: providerName });
    },
  };
}
