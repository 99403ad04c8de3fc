import { randomUUID } from 'node:crypto';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import { providerFailure } from './provider-failure';
import { RequestError } from './request-error';
import { failed } from './responses';

interface Context<Params> {
  params: Promise<Params>;
}

/**
 * Wraps what a route does: gives every answer an `x-request-id`, and turns whatever is thrown into an answer. Errors that nobody expected are
 * logged with the path alone (no query) and answered without detail.
 */
export function handler<Params = object>(run: (request: Request, params: Params) => Promise<Response> | Response) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const requestId = randomUUID();
    let response: Response;
    try {
      response = await run(request, await context.params);
    } catch (error) {
      response = answerError(error, request, requestId);
    }
    response.headers.set('x-request-id', requestId);
    return response;
  };
}

function answerError(error: unknown, request: Request, requestId: string): Response {
  if (error instanceof RequestError) {
    const { status, code, message, retryAfterMs } = error;
    return failed({ status, code, message, requestId, retryAfterMs });
  }
  const path = new URL(request.url).pathname;
  if (error instanceof ProviderError) {
    const failure = providerFailure(error);
    if (failure.status >= 500) log.warn({ requestId, path, code: failure.code, providerStatus: error.status }, 'provider failed');
    return failed({ ...failure, requestId });
  }
  log.error({ requestId, path, error: error instanceof Error ? (error.stack ?? error.message) : 'no error object' }, 'unexpected error');
  return failed({ status: 500, code: 'internal', message: 'Something went wrong here. The log has more under the request id.', requestId });
}
