/**
 * Why our own API gave no data. `status` is 0 when it could not be reached; `requestId` finds the answer in the
 * server's log.
 */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | null;
  /** When it makes sense to ask again, ms since the epoch on this machine's clock; `null` when nobody said. */
  readonly retryAt: number | null;

  constructor(code: string, message: string, status: number, requestId: string | null = null, retryAt: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.requestId = requestId;
    this.retryAt = retryAt;
  }
}

export type QueryValues = Record<string, string | number | null | undefined>;

/** `path?name=value` with what is set; `null`, `undefined` and empty text are left out. */
export function withQuery(path: string, values: QueryValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function textOf(body: unknown, name: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' && value ? value : null;
}

/** When an answer asks to be asked again, by its `Retry-After` in seconds. */
function retryAtOf({ headers }: Response): number | null {
  const seconds = /^\d{1,6}$/.exec(headers.get('retry-after') ?? '')?.[0];
  return seconds === undefined ? null : Date.now() + Number(seconds) * 1_000;
}

/** What an answer that is not data says. */
async function refusalOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return new ApiError('bad_answer', `The server answered with status ${response.status} and no explanation.`, response.status);
  }
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  const message = textOf(error, 'message') ?? `The server answered with status ${response.status}.`;
  return new ApiError(textOf(error, 'code') ?? 'unknown', message, response.status, textOf(error, 'requestId'), retryAtOf(response));
}

/**
 * What one of our own addresses answers; 304 to who said what they hold. Throws `ApiError` for every refusal and when
 * the server cannot be reached; an abort passes through unchanged.
 */
export async function request(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('unreachable', 'Rollcall’s server cannot be reached. Check your connection.', 0);
  }
  return response.status === 304 ? response : accepted(response);
}

/** An answer that is data. Throws `ApiError` for every other. */
export async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/**
 * The JSON of an answer; `null` where it has no content. Throws `ApiError` for one that was cut off; an abort passes
 * through unchanged.
 */
export async function jsonOf<T>(response: Response, signal?: AbortSignal): Promise<T> {
  try {
    return JSON.parse(response.status === 204 ? 'null' : await response.text());
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('bad_answer', 'The server’s answer was cut off or is not JSON.', response.status);
  }
}

/**
 * The JSON at one of our own addresses. The shape is trusted: the same zod schemas that document the route wrote it.
 * Throws as `request` and `jsonOf`.
 */
export async function fetchJson<T>(url: string, signal?: AbortSignal, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const init = { headers: { accept: 'application/json', ...headers } };
  return jsonOf(await request(url, signal ? { ...init, signal } : init), signal);
}
