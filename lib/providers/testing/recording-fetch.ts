/** A request as it left a client, for tests. */
export interface SentRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
}

/**
 * For tests: a `fetch` that keeps what it was sent and answers `reply` to everything (a `Response`, an error to throw,
 * or else a JSON body).
 */
export function recordingFetch(reply: (request: SentRequest) => unknown): { fetch: typeof fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      const request = {
        method: init?.method ?? 'GET',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: new Headers(init?.headers),
      };
      sent.push(request);
      const answer = reply(request);
      if (answer instanceof Error) throw answer;
      return answer instanceof Response ? answer : Response.json(answer, { headers: { date: 'Fri, 20 Nov 2026 10:00:00 GMT' } });
    },
  };
}

/** For tests: ids that must never reach an address, whatever decodes them. */
export const hostileIds = [
  '',
  '.',
  '..',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '../..',
  '..%2f..%2fchat',
  '..\\..\\',
  '.\t.',
  'a?x=1',
  'a#b',
  'a/chat',
  'a%2Ftranscript',
  'a%00',
  'a\r\nX-Evil: 1',
  'a ',
  ' a',
  '．．',
  '∕',
  '@evil.example',
  '//evil.example',
  'https://evil.example',
  'a;b=c',
  ':token',
  '[sid]',
  '{182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e}',
  'urn:uuid:182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
  '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e/chat',
  '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e?view=raw',
  '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e\n',
  'a'.repeat(129),
];
