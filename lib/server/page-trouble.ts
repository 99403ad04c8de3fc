import type { ServerResponse } from 'node:http';
import { type Answering, answering } from '@/lib/answering';

const retrySeconds = 5;

/**
 * Answers a request by `run`. What Next makes a 500, because a page failed, is a 503 that says when to try again where
 * the database could not be used for it: Next lets no page say so.
 */
export function tellTrouble(response: ServerResponse, run: () => void): void {
  const known: Answering = { isStorageAway: false };
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isTrouble = status === 500 && known.isStorageAway;
    if (isTrouble) response.setHeader('retry-after', retrySeconds);
    return Reflect.apply(writeHead, response, [isTrouble ? 503 : status, ...rest]);
  };
  answering().run(known, run);
}
