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

  async function ask<S extends z.ZodType>(schema: S, request: () => { asResponse(): Promise<Response> }): Promise<Answer<z.output<S>>> {
    const response = await request()
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
