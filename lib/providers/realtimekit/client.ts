import { BaseApps } from 'cloudflare/resources/realtime-kit/apps';
import { BaseMeetings } from 'cloudflare/resources/realtime-kit/meetings';
import { BaseSessions } from 'cloudflare/resources/realtime-kit/sessions';
import { createClient } from 'cloudflare/tree-shakable';
import type { z } from 'zod';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { answerJson } from '@/lib/providers/answer-json';
import type { Answer } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { asProviderError, providerName, refuseFailure } from './error';
import { listAnswer, meetingAnswer, participantsAnswer, peerReportAnswer, sessionAnswer, sessionsAnswer } from './wire';

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
 * One call of the RealtimeKit REST API per method, through Cloudflare's own SDK, checked down to the envelope. Ids must have been checked before.
 * The SDK neither retries nor logs: both are the guarded `fetch`'s and ours. Throws only `ProviderError`.
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
    timeout: 60_000,
    logLevel: 'off',
  });
  const account = { account_id: accountId };

  async function ask<S extends z.ZodType>(
    schema: S,
    request: (options: { signal?: AbortSignal }) => { asResponse(): Promise<Response> },
    signal?: AbortSignal,
  ): Promise<Answer<z.output<S>>> {
    const response = await request(signal === undefined ? {} : { signal })
      .asResponse()
      .catch((error: unknown) => {
        throw asProviderError(error);
      });
    const { body, asOf } = await answerJson(providerName, response, now);
    refuseFailure(body, response.status);
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new ProviderError({ kind: 'unexpected-answer', provider: providerName, status: response.status });
    return { data: parsed.data, asOf };
  }

  const inApp = (appId: string) => ({ ...account, app_id: appId });

  return {
    accountId,
    apps: (page: Page, signal?: AbortSignal) =>
      ask(listAnswer, (options) => kit.realtimeKit.apps.get({ ...account, ...page }, options), signal),
    sessions: (appId: string, query: SessionsQuery, signal?: AbortSignal) =>
      ask(sessionsAnswer, (options) => kit.realtimeKit.sessions.getSessions(appId, { ...account, ...query }, options), signal),
    session: (appId: string, sessionId: string, signal?: AbortSignal) => {
      const query = { ...inApp(appId), include_breakout_rooms: true };
      return ask(sessionAnswer, (options) => kit.realtimeKit.sessions.getSessionDetails(sessionId, query, options), signal);
    },
    participants: (appId: string, sessionId: string, page: Page, signal?: AbortSignal) => {
      const query = { ...inApp(appId), ...page, include_peer_events: true };
      return ask(participantsAnswer, (options) => kit.realtimeKit.sessions.getSessionParticipants(sessionId, query, options), signal);
    },
    peerReport: (appId: string, peerId: string, filter: ReportFilter, signal?: AbortSignal) => {
      const query = { ...inApp(appId), filters: filter };
      return ask(peerReportAnswer, (options) => kit.realtimeKit.sessions.getParticipantDataFromPeerID(peerId, query, options), signal);
    },
    meetings: (appId: string, query: MeetingsQuery, signal?: AbortSignal) =>
      ask(listAnswer, (options) => kit.realtimeKit.meetings.get(appId, { ...account, ...query }, options), signal),
    meeting: (appId: string, meetingId: string, signal?: AbortSignal) =>
      ask(meetingAnswer, (options) => kit.realtimeKit.meetings.getMeetingByID(meetingId, inApp(appId), options), signal),
    invitees: (appId: string, meetingId: string, page: Page, signal?: AbortSignal) => {
      const query = { ...inApp(appId), ...page };
      return ask(listAnswer, (options) => kit.realtimeKit.meetings.getMeetingParticipants(meetingId, query, options), signal);
    },
  };
}
