import 'server-only';
import type { QueryClient } from '@tanstack/react-query';
import { type FirstAnswer, firstAnswers } from './first-answers';

/** A provider may take longer: then the page says that it is being read, and asks by itself. */
const maxWaitMs = 1_000;

/**
 * Whether a page is opened by the browser itself, and not asked for by the router of a page before, which shows at once
 * that something is being read. Browsers say so where the address is https or this machine.
 */
function isDocument(given: Headers): boolean {
  return given.get('sec-fetch-dest') === 'document';
}

/**
 * What a page of members begins with: what `ask` reads, where the browser itself opens the page with `given`, else
 * nothing. Pages ask again for what was refused, and show why in their own way.
 */
export async function memberAnswers(given: Headers, ask: (client: QueryClient) => Promise<unknown>): Promise<FirstAnswer[]> {
  if (!isDocument(given)) return [];
  const answers = await firstAnswers(ask, maxWaitMs);
  return answers.filter(({ refusal }) => refusal === undefined);
}
