/** A request that cannot be served as it was made: thrown by whoever notices, answered by `handler`. `message` is for the reader and echoes nothing. */
export class RequestError extends Error {
  readonly status: 400 | 403 | 404 | 405;
  readonly code: string;

  constructor(status: 400 | 403 | 404 | 405, code: string, message: string) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
  }
}

export const badRequest = (message: string) => new RequestError(400, 'bad_request', message);
export const badId = (what: string) => new RequestError(400, 'bad_id', `This is not the id of a ${what} of this source.`);
export const notFound = (code: string, message: string) => new RequestError(404, code, message);
