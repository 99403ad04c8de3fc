import { ProviderError } from './provider-error';

/** What an answer said, not looked at yet, and when on the provider's clock (its `Date` header, else ours), in ms. */
export interface JsonAnswer {
  body: unknown;
  asOf: number;
  /** Of HTTP, a success. */
  status: number;
}

const readable = /^(application\/([\w.-]+\+)?json|text\/(json|plain))\b/i;

/**
 * Reads a successful answer as JSON. Throws `unexpected-answer` for an empty body, for a type such as HTML, and for
 * whatever else is no JSON.
 */
export async function answerJson(provider: string, response: Response, now: () => number): Promise<JsonAnswer> {
  const unexpected = (cause: string) => new ProviderError({ kind: 'unexpected-answer', provider, status: response.status, cause });
  const text = await response.text();
  if (text.trim() === '') throw unexpected('empty body');
  const type = response.headers.get('content-type');
  if (type !== null && !readable.test(type)) throw unexpected('not JSON');
  const date = Date.parse(response.headers.get('date') ?? '');
  const asOf = Number.isNaN(date) ? now() : date;
  try {
    return { body: JSON.parse(text), asOf, status: response.status };
  } catch {
    throw unexpected('not JSON');
  }
}
