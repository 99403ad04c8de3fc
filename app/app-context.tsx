'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Language } from '@/lib/messages/languages';
import { WordsProvider } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { shareEqual } from '@/lib/queries/fetch-again';
import { ApiError } from '@/lib/queries/fetch-json';
import { LastZone } from './use-zone';

interface Props {
  language: Language;
  lastZone: string | null;
  children: ReactNode;
}

/** Our server has already tried twice where that makes sense, so only an unreachable server is asked again. */
function shouldRetry(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiError && error.status === 0;
}

/** The sign-in ended, by time or by an admin: a new one leads back to this page. */
function signInAgain(error: Error): void {
  if (!(error instanceof ApiError) || error.code !== 'sign_in_required') return;
  window.location.assign(paths.signIn(`${window.location.pathname}${window.location.search}`));
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 5_000, structuralSharing: shareEqual } },
  });
}

export function AppContext({ language, lastZone, children }: Props) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <WordsProvider language={language}>
        <LastZone value={lastZone}>{children}</LastZone>
      </WordsProvider>
    </QueryClientProvider>
  );
}
