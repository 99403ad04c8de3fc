/**
 * A request that cannot be served as it was made: thrown by whoever notices, answered by `handler`. `message` is for
 * the reader and echoes nothing.
 */
export class RequestError extends Error {
  readonly status: RefusalStatus;
  readonly code: string;
  /** ms until it may be tried again. */
  readonly retryAfterMs: number | undefined;

  constructor(status: RefusalStatus, code: string, message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 503;

export const badRequest = (message: string) => new RequestError(400, 'bad_request', message);
export const badId = (what: string) => new RequestError(400, 'bad_id', `This is not the id of a ${what} of this source.`);
/** `of` as in `a member`. */
export const badOwnId = (of: string) => new RequestError(400, 'bad_id', `This cannot be the id of ${of}.`);
export const notFound = (code: string, message: string) => new RequestError(404, code, message);
/** Of an address that is not there, or not any more. */
export const unknownRoute = () => notFound('unknown_route', 'There is no such address in this API; /api/openapi.json lists all.');
