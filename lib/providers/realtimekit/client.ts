import { BaseApps } from 'cloudflare/resources/realtime-kit/apps';
import { BaseMeetings } from 'cloudflare/resources/realtime-kit/meetings';
import { BaseSessions } from 'cloudflare/resources/realtime-kit/sessions';
import { createClient } from 'cloudflare/tree-shakable';
import type { z } from 'zod';
import { type ReportFilter, reportFilters } from '@/lib/domain/peer-report';
import { answerJson, type JsonAnswer } from '@/lib/providers/answer-json';
import type { Answer } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { asProviderError, providerName, refuseFailure } from './error';
import { listAnswer, meetingAnswer, participantAnswer, participantsAnswer, peerReportAnswer, sessionAnswer, sessionsAnswer } from './wire';

/** `baseUrl` is the whole prefix (`https://api.cloudflare.com/client/v4`); `fetch` is the account's guarded one. */
export interface RealtimeKitAccount {
  accountId: string;
  token: string;
  baseUrl: string;
  fetch: typeof fetch;
  now?: () => number;
}

type SessionsQuery = Omit<Parameters<BaseSessions['getSessions']>[1], 'account_id'>;
type MeetingsQuery = Omit<Parameters<BaseMeetings['get']>[1], 'account_id'>;
interface Page {
  page_no: number;
  per_page: number;
}

export type RealtimeKitClient = ReturnType<typeof createRealtimeKitClient>;

/**
 * The longest that a timer of Node can wait. The guarded `fetch` ends every call, but not before its turn has come: the
 * worker's may be minutes away.
 */
const neverMs = 2 ** 31 - 1;

/**
 * One call of the RealtimeKit REST API per method, through Cloudflare's own SDK, checked down to the envelope. Ids must
 * have been checked before. The SDK neither retries nor logs: both are the guarded `fetch`'s and ours. Throws only
 * `ProviderError`.
 */
export function createRealtimeKitClient({ accountId, token, baseUrl, fetch, now = Date.now }: RealtimeKitAccount) {
  const kit = createClient({
    resources: [BaseApps, BaseMeetings, BaseSessions],
    apiToken: token,
    // `null`, because the SDK takes what is missing from the environment and sends it.
    apiKey: null,
    apiEmail: null,
    userServiceKey: null,
    baseURL: baseUrl,
    fetch,
    maxRetries: 0,
    timeout: neverMs,
    logLevel: 'off',
  });
  const account = { account_id: accountId };

  async function answered(request: () => { asResponse(): Promise<Response> }): Promise<JsonAnswer> {
    const response = await request()
      .asResponse()
      .catch((error: unknown) => {
        throw asProviderError(error);
      });
    const answer = await answerJson(providerName, response, now);
    refuseFailure(answer.body, answer.status);
    return answer;
  }

  function fitted<S extends z.ZodType>(schema: S, { body, status }: JsonAnswer): z.output<S> {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new ProviderError({ kind: 'unexpected-answer', provider: providerName, status });
    return parsed.data;
  }

  async function ask<S extends z.ZodType>(schema: S, request: () => { asResponse(): Promise<Response> }): Promise<Answer<z.output<S>>> {
    const answer = await answered(request);
    return { data: fitted(schema, answer), asOf: answer.asOf };
  }

  const inApp = (appId: string) => ({ ...account, app_id: appId });
  /** Whether an account still takes filters with one participant is told nowhere, so it is tried. */
  let takesFilters = true;

  return {
    accountId,
    apps: (page: Page) => ask(listAnswer, () => kit.realtimeKit.apps.get({ ...account, ...page })),
    sessions: (appId: string, query: SessionsQuery) =>
      ask(sessionsAnswer, () => kit.realtimeKit.sessions.getSessions(appId, { ...account, ...query })),
    session: (appId: string, sessionId: string) => {
      const query = { ...inApp(appId), include_breakout_rooms: true };
      return ask(sessionAnswer, () => kit.realtimeKit.sessions.getSessionDetails(sessionId, query));
    },
    participants: (appId: string, sessionId: string, page: Page) => {
      const query = { ...inApp(appId), ...page, include_peer_events: true };
      return ask(participantsAnswer, () => kit.realtimeKit.sessions.getSessionParticipants(sessionId, query));
    },
    /**
     * One participant with the whole answer, `query` as it was sent. The filters go as one value by comma, as the
     * vendor described them while the SDK still had them. Throws `filters-refused` the first time they are refused, and
     * leaves them out from then on.
     */
    participant: async (appId: string, sessionId: string, participantId: string) => {
      const withFilters = takesFilters;
      const query = { include_peer_events: true, ...(withFilters ? { filters: reportFilters.join(',') } : {}) };
      const params = { ...inApp(appId), session_id: sessionId, ...query };
      const answer = await answered(() => kit.realtimeKit.sessions.getSessionParticipantDetails(participantId, params)).catch(
        (error: unknown) => {
          if (!withFilters || !(error instanceof ProviderError) || error.kind !== 'bad-request') throw error;
          takesFilters = false;
          throw new ProviderError({ kind: 'filters-refused', provider: providerName, status: error.status });
        },
      );
      const { participant } = fitted(participantAnswer, answer).data;
      return { participant, answer, query, withFilters };
    },
    peerReport: (appId: string, peerId: string, filter: ReportFilter) => {
      const query = { ...inApp(appId), filters: filter };
      return ask(peerReportAnswer, () => kit.realtimeKit.sessions.getParticipantDataFromPeerID(peerId, query));
    },
    meetings: (appId: string, query: MeetingsQuery) => ask(listAnswer, () => kit.realtimeKit.meetings.get(appId, { ...account, ...query })),
    meeting: (appId: string, meetingId: string) =>
      ask(meetingAnswer, () => kit.realtimeKit.meetings.getMeetingByID(meetingId, inApp(appId))),
    invitees: (appId: string, meetingId: string, page: Page) => {
      const query = { ...inApp(appId), ...page };
      return ask(listAnswer, () => kit.realtimeKit.meetings.getMeetingParticipants(meetingId, query));
    },
  };
}
