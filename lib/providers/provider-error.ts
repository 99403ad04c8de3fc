export type ProviderErrorKind =
  | 'not-found'
  | 'unauthorized'
  | 'rate-limited'
  | 'bad-request'
  | 'unavailable'
  | 'timeout'
  | 'unreachable'
  | 'too-large'
  | 'redirected'
  | 'unexpected-answer'
  | 'filters-refused'
  | 'unsupported'
  | 'not-counted';

interface Options {
  kind: ProviderErrorKind;
  /** The provider's name as a reader knows it: "Cloudflare RealtimeKit". */
  provider: string;
  /** HTTP status of the provider's answer, when there was one. */
  status?: number;
  /** When to try again, in ms from now, as the provider or the guard says. */
  retryAfterMs?: number;
  /** For the log only: never shown, never holds a header. */
  cause?: unknown;
  /** What follows from it for the reader, behind the sentence that says what happened. */
  note?: string;
}

const retryableKinds: ProviderErrorKind[] = ['rate-limited', 'unavailable', 'timeout', 'unreachable', 'not-counted'];

function sentence({ kind, provider, status, retryAfterMs }: Options): string {
  const answered = status === undefined ? '' : ` (status ${status})`;
  const wait = retryAfterMs === undefined ? '' : ` Next try in ${Math.ceil(retryAfterMs / 1000)} s.`;
  switch (kind) {
    case 'not-found':
      return `${provider} does not know this.`;
    case 'unauthorized':
      return `${provider} refused the API token${answered}. Check that it is valid and has the permission to read.${wait}`;
    case 'rate-limited':
      return `The rate limit of the ${provider} account is used up.${wait}`;
    case 'bad-request':
      return `${provider} did not accept the request${answered}.`;
    case 'unavailable':
      return `${provider} has a problem of its own${answered}.${wait}`;
    case 'timeout':
      return `${provider} did not answer in time.${wait}`;
    case 'unreachable':
      return `${provider} cannot be reached.${wait}`;
    case 'too-large':
      return `The answer of ${provider} was too large to read.`;
    case 'redirected':
      return `${provider} answered with a redirect, which is refused so that the token stays with it.`;
    case 'unexpected-answer':
      return `${provider} answered something that cannot be understood${answered}.`;
    case 'filters-refused':
      return `${provider} does not take the filters of this call any more${answered} and told nothing. From now on it is asked without them.`;
    case 'unsupported':
      return `${provider} does not offer this.`;
    case 'not-counted':
      return `${provider} is not asked just now, because Rollcall cannot count its calls: its database cannot be used.`;
  }
}

/**
 * The one error of everything behind the providers' door. `message` is what the user should read: it holds no vendor
 * text, no token and no address.
 */
export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** Whether the same call may work later. */
  readonly retryable: boolean;
  readonly #options: Options;

  constructor(options: Options) {
    super(options.note === undefined ? sentence(options) : `${sentence(options)} ${options.note}`, { cause: options.cause });
    this.#options = options;
    this.name = 'ProviderError';
    this.kind = options.kind;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
    this.retryable = retryableKinds.includes(options.kind);
  }

  /** The same failure with what follows from it for the reader. */
  withNote(note: string): ProviderError {
    return new ProviderError({ ...this.#options, note });
  }

  /** The same failure `ms` later, with what is then left of the wait; itself where no wait was asked for. */
  after(ms: number): ProviderError {
    const { retryAfterMs } = this;
    if (retryAfterMs === undefined || ms <= 0) return this;
    return new ProviderError({ ...this.#options, retryAfterMs: Math.max(1, retryAfterMs - ms) });
  }
}
