'use client';

import { useHere } from '@/app/(dashboard)/use-here';
import { Failure } from '@/components/states/failure';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { ApiError } from '@/lib/queries/fetch-json';
import { SessionCrumbs } from './session-crumbs';

interface Props {
  source: string;
  error: Error;
  onRetry: () => void;
  retrying: boolean;
}

function titleOf(status: number | undefined): string {
  if (status === 404) return 'There is no such session';
  if (status === 400) return 'This is not the address of a session';
  if (status === 401 || status === 403) return 'You may not see this session';
  return 'The session could not be read';
}

/** The page without a session: why, and what can be done. */
export function SessionFailure({ source, error, onRetry, retrying }: Props) {
  const { withZone } = useHere();
  const status = error instanceof ApiError ? error.status : undefined;
  const reason = error instanceof ApiError ? error : { message: error.message };
  return (
    <>
      <SessionCrumbs source={source} title={undefined} />
      <h1 className="mb-5">Session</h1>
      <Failure title={titleOf(status)} error={reason} onRetry={onRetry} retrying={retrying}>
        <LinkButton href={withZone(paths.sessions(source))}>All sessions</LinkButton>
      </Failure>
    </>
  );
}
