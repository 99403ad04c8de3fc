import { LRUCache } from 'lru-cache';

/** Nobody asks again for what the provider refused this lately, ms. */
const refusedMs = 60_000;
const maxAddresses = 1_000;
/** A longer answer is none of an error, and is not kept. */
const maxBytes = 65_536;
/** So many different addresses refused in a row are no matter of one thing that may not be read. */
const addressesForAll = 3;

interface Refused {
  status: number;
  headers: Headers;
  body: ArrayBuffer;
  until: number;
}

/** What the provider refused lately, by address. */
export interface RefusedAddresses {
  /** The refusal once more, without asking; `null` where there is none. */
  answerOf(address: string): Response | null;
  /** Notes an answer. Answers whether it shows that the whole account is refused: by a 401, or three 403 in a row. */
  note(address: string, answer: Response): Promise<boolean>;
}

/** An empty memory of refusals. `now` in ms. */
export function createRefusedAddresses(now: () => number): RefusedAddresses {
  const kept = new LRUCache<string, Refused>({ max: maxAddresses });
  const forbidden = new Set<string>();
  return {
    answerOf(address) {
      const refused = kept.get(address);
      if (refused === undefined || now() >= refused.until) return null;
      const { status, headers, body } = refused;
      return new Response(body.slice(0), { status, headers });
    },
    async note(address, answer) {
      const { status, headers } = answer;
      if (answer.ok) forbidden.clear();
      if (status === 403) forbidden.add(address);
      if (status === 403 || status === 404) {
        const body = await answer.clone().arrayBuffer();
        if (body.byteLength <= maxBytes) kept.set(address, { status, headers: new Headers(headers), body, until: now() + refusedMs });
      }
      const isAll = status === 401 || forbidden.size >= addressesForAll;
      if (isAll) forbidden.clear();
      return isAll;
    },
  };
}
