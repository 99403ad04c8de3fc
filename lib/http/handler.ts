import { randomUUID } from 'node:crypto';
import { NoTurn } from '@/lib/fair-turns';
import { log } from '@/lib/log';
import { logStorage } from '@/lib/log-storage';
import { onceAMinute } from '@/lib/once-a-minute';
import { ProviderError } from '@/lib/providers/provider-error';
import { RequestError } from '@/lib/request-error';
import { isStorageProblem } from '@/lib/storage-problem';
import { askedMethod } from './asked-method';
import { loggablePath } from './loggable-path';
import { providerFailure } from './provider-failure';
import { failed } from './responses';

interface Context<Params> {
  /** Absent where nothing of the path has a name. */
  params?: Promise<Params> | undefined;
}

/** A request that is being answered. */
export interface Call {
  requestId: string;
  /** Its path, as it may be logged. */
  path: string;
  /** What whatever was thrown is answered with. */
  answerError: (error: unknown) => Response;
  /** A line for every change and every refusal (503s once a minute, with how many). Reads that succeed get none: a page
   * that is open asks every 15 s. */
  note: (answer: Pick<Response, 'status'>) => void;
}

/**
 * Wraps what a route does: gives every answer an `x-request-id`, turns whatever is thrown into an answer, and logs
 * changes and refusals. Errors that nobody expected are logged with the path alone (no query, and of it only `words`
 * and ids) and answered without detail.
 */
export function handler<Params = object>(
  run: (request: Request, params: Params | undefined, call: Call) => Promise<Response> | Response,
  words: ReadonlySet<string> = new Set(),
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const call = begin(request, words);
    let response: Response;
    try {
      response = await run(request, await context.params, call);
    } catch (error) {
      response = call.answerError(error);
    }
    response.headers.set('x-request-id', call.requestId);
    call.note(response);
    return response;
  };
}

function begin(request: Request, words: ReadonlySet<string>): Call {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const path = loggablePath(request.url, words);
  return {
    requestId,
    path,
    answerError: (error) => toAnswer(error, requestId, path),
    note({ status }) {
      const method = askedMethod(request);
      if (status < 400 && (method === 'GET' || method === 'HEAD')) return;
      const line = { requestId, method, path, status, ms: Math.round(performance.now() - startedAt) };
      // What is out of order is so for everybody.
      if (status === 503) onceAMinute(`503 ${method}`, (times) => log.info(times > 1 ? { ...line, times } : line, 'request'));
      else log.info(line, 'request');
    },
  };
}

const storageRetryMs = 5_000;
const busyRetryMs = 5_000;

function toAnswer(error: unknown, requestId: string, path: string): Response {
  if (error instanceof RequestError) {
    const { status, code, message, retryAfterMs } = error;
    return failed({ status, code, message, requestId, retryAfterMs });
  }
  if (error instanceof NoTurn)
    return failed({
      status: 503,
      code: 'busy',
      message: 'Too much is going on just now. Try again in a moment.',
      requestId,
      retryAfterMs: busyRetryMs,
    });
  if (error instanceof ProviderError) {
    const failure = providerFailure(error);
    if (failure.status >= 500) log.warn({ requestId, path, code: failure.code, providerStatus: error.status }, 'provider failed');
    return failed({ ...failure, requestId });
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : 'no error object';
  if (isStorageProblem(error)) {
    logStorage('answering', error, { requestId, path });
    const message = 'What Rollcall keeps cannot be read or changed just now. Try again in a moment.';
    return failed({ status: 503, code: 'storage_unavailable', message, requestId, retryAfterMs: storageRetryMs });
  }
  log.error({ requestId, path, error: detail }, 'unexpected error');
  return failed({ status: 500, code: 'internal', message: 'Something went wrong here. The log has more under the request id.', requestId });
}
