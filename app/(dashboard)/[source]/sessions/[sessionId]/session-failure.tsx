'use client';

import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { Failure } from '@/components/states/failure';
import { LinkButton } from '@/components/ui/link-button';
import type { Say } from '@/lib/messages/say';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { SessionCrumbs } from './session-crumbs';

interface Props {
  source: string;
  error: Error;
  onRetry: () => void;
  retrying: boolean;
}

function titleOf(status: number | undefined, t: Say): string {
  if (status === 404) return t('sessionPage.noSuchSession');
  if (status === 400) return t('sessionPage.notAnAddress');
  if (status === 401 || status === 403) return t('sessionPage.forbidden');
  return t('sessionPage.failed');
}

/** The page without a session: why, and what can be done. */
export function SessionFailure({ source, error, onRetry, retrying }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const status = error instanceof ApiError ? error.status : undefined;
  const reason = error instanceof ApiError ? error : { message: error.message };
  return (
    <>
      <SessionCrumbs source={source} title={undefined} />
      <h1 className="mb-5">{t('sessionPage.session')}</h1>
      <Failure title={titleOf(status, t)} error={reason} onRetry={onRetry} retrying={retrying}>
        <LinkButton href={withZone(paths.sessions(source))}>{t('sessionPage.allSessions')}</LinkButton>
      </Failure>
    </>
  );
}
