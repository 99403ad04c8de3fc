'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Failure } from '@/components/states/failure';
import { LinkButton } from '@/components/ui/link-button';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { type CountParams, sessionQuery } from '@/lib/queries/session';
import { sourcePlace } from '@/lib/queries/session-place';

import { useCarriedSearch } from './participant-links';

interface Props {
  source: string;
  sessionId: string;
  counted: CountParams;
  error: Error;
  onRetry: () => void;
}

/**
 * Nobody of that id so far. A large session may still be being read: then the person may yet come, and is asked for
 * again with every step.
 */
export function MissingParticipant({ source, sessionId, counted, error, onRetry }: Props) {
  const { t } = useWords();
  const { data, isPending } = useQuery(sessionQuery(sourcePlace(source, sessionId), counted));
  const reading = data !== undefined && data.progress.loaded < data.progress.total;
  const carried = useCarriedSearch({ filters: null });
  const loaded = data?.progress.loaded;
  const seen = useRef(loaded);
  useEffect(() => {
    if (loaded !== undefined && seen.current !== undefined && seen.current !== loaded) onRetry();
    seen.current = loaded;
  }, [loaded, onRetry]);

  if (isPending || reading) {
    return (
      <p role="status" className="text-muted">
        {data ? t('sessionPage.notAmong', { loaded: data.progress.loaded, total: data.progress.total }) : t('sessionPage.looking')}
      </p>
    );
  }
  return (
    <Failure
      title={data ? t('sessionPage.noSuchParticipant') : t('sessionPage.noSuchSession')}
      error={error instanceof ApiError ? error : { message: error.message }}
    >
      <LinkButton href={carried(data ? paths.session(source, sessionId) : paths.sessions(source))}>
        {data ? t('sessionPage.toSession') : t('sessionPage.toSessions')}
      </LinkButton>
    </Failure>
  );
}
