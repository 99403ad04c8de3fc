import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import type { z } from 'zod';
import { answerJson, type JsonAnswer } from '@/lib/providers/answer-json';
import type { Answer } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { providerName, refuseStatus } from './error';
import { listAnswer, oneAnswer, participantsAnswer } from './wire';

const TOKEN_SECONDS = 600;
const RENEW_BEFORE = 60;

/** `endpoint` is the origin without `/v2`; `fetch` is the account's guarded one. */
export interface VideoSdkAccount {
  apiKey: string;
  secret: string;
  endpoint: string;
  fetch: typeof fetch;
  now?: () => number;
}

/** Names the project of a key without telling the key. */
export const projectOf = (apiKey: string) => createHash('sha256').update(apiKey).digest('base64url').slice(0, 22);

type Query = Record<string, string | number | undefined>;

export type VideoSdkClient = ReturnType<typeof createVideoSdkClient>;

/**
 * One call of VideoSDK's REST API (v2) per method, checked down to the envelope. Ids must have been checked before.
 * Throws only `ProviderError`.
 */
export function createVideoSdkClient({ apiKey, secret, endpoint, fetch, now = Date.now }: VideoSdkAccount) {
  const key = new TextEncoder().encode(secret);
  let minted: Promise<string> | null = null;
  let expires = 0;

  /** A token that can read but not join (`crawler`), signed here, and renewed 60 s before it runs out. */
  function token(): Promise<string> {
    const seconds = Math.floor(now() / 1000);
    if (minted === null || seconds >= expires - RENEW_BEFORE) {
      expires = seconds + TOKEN_SECONDS;
      minted = new SignJWT({ apikey: apiKey, permissions: ['allow_join'], version: 2, roles: ['crawler'] })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(seconds)
        .setExpirationTime(expires)
        .sign(key);
    }
    return minted;
  }

  async function answered(path: string, query: Query): Promise<JsonAnswer> {
    const url = new URL(`/v2/${path}`, endpoint);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    const headers = { authorization: await token(), accept: 'application/json' };
    const response = await fetch(url, { headers });
    refuseStatus(response.status);
    return answerJson(providerName, response, now);
  }

  async function ask<S extends z.ZodType>(schema: S, path: string, query: Query): Promise<Answer<z.output<S>>> {
    const { body, asOf, status } = await answered(path, query);
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new ProviderError({ kind: 'unexpected-answer', provider: providerName, status });
    return { data: parsed.data, asOf };
  }

  return {
    project: projectOf(apiKey),
    sessions: (query: Query) => ask(listAnswer, 'sessions', query),
    session: (sessionId: string) => ask(oneAnswer, `sessions/${sessionId}`, {}),
    participants: (sessionId: string, query: Query) => ask(participantsAnswer, `sessions/${sessionId}/participants`, query),
    participant: (sessionId: string, participantId: string) => ask(oneAnswer, `sessions/${sessionId}/participants/${participantId}`, {}),
    /** As `participant`, the whole answer, not looked at yet. */
    wholeParticipant: (sessionId: string, participantId: string) => answered(`sessions/${sessionId}/participants/${participantId}`, {}),
    /** `participant` in the singular is the vendor's. */
    stats: (sessionId: string, participantId: string) => ask(oneAnswer, `sessions/${sessionId}/participant/${participantId}/stats`, {}),
    rooms: (query: Query) => ask(listAnswer, 'rooms', query),
    room: (roomId: string) => ask(oneAnswer, `rooms/${roomId}`, {}),
  };
}
