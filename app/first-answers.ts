import 'server-only';
import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { tagOf } from '@/lib/queries/fetch-again';
import { ApiError } from '@/lib/queries/fetch-json';

/** What the server read for a page, in a form that can be handed to its browser. */
export interface FirstAnswer {
  queryKey: QueryKey;
  queryHash: string;
  data?: unknown;
  /** What the server knows it by, so that it is not sent again while it is the same. */
  tag?: string;
  refusal?: Pick<ApiError, 'code' | 'message' | 'status' | 'requestId' | 'retryAt'>;
}

function refusalOf(error: Error | null): FirstAnswer['refusal'] {
  if (!(error instanceof ApiError)) return undefined;
  const { code, message, status, requestId, retryAt } = error;
  return { code, message, status, requestId, retryAt };
}

/**
 * What `ask` reads with a client of this page alone, as far as it has come within `withinMs`: a provider that takes its
 * time holds no page up, and the browser asks for the rest. Refusals are among it.
 */
export async function firstAnswers(ask: (client: QueryClient) => Promise<unknown>, withinMs: number): Promise<FirstAnswer[]> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Number.POSITIVE_INFINITY } } });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  // What was refused stands in the client.
  await Promise.race([ask(client).catch(() => undefined), over]);
  clearTimeout(timer);
  return client
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey, queryHash, state: { status, data, error } }): FirstAnswer[] => {
      if (status === 'success') {
        const tag = tagOf(data);
        return [{ queryKey, queryHash, data, ...(tag === undefined ? {} : { tag }) }];
      }
      const refusal = refusalOf(error);
      return refusal ? [{ queryKey, queryHash, refusal }] : [];
    });
}
