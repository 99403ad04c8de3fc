'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { ApiError } from '@/lib/queries/fetch-json';
import { neverCameQuery } from '@/lib/queries/session-invitees';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
}

/**
 * Why nobody knows who was invited, where the source knows invitations, or as of when it is known while it cannot be
 * read; else nothing.
 */
export function InviteesFailure({ source, sessionId, session }: Props) {
  const words = useWords();
  const { t, ago } = words;
  const invites = useSource(source)?.can.invitees ?? false;
  const { error, refetch, isFetching } = useQuery({
    ...neverCameQuery(source, sessionId),
    enabled: invites && session.meetingId !== null && session.summary.invited === null,
  });
  const client = useQueryClient();
  /** With the list the figures and the rows change as well. */
  async function retry() {
    const { isSuccess } = await refetch();
    if (isSuccess)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session-invitees' && queryKey[1] === source && queryKey[2] === sessionId,
      });
  }
  const { invitedAsOf } = session.summary;
  if (invitedAsOf !== null) {
    const age = ago(Math.max(0, Date.parse(session.asOf) - Date.parse(invitedAsOf)));
    return (
      <p role="status" className="mt-6 text-[13px] text-muted">
        {t('sessionPage.invitedAsOf', { age })}
      </p>
    );
  }
  if (!error || (error instanceof ApiError && error.status === 404)) return null;
  // An archived session is there whatever the provider does; what was never read of it is no alarm.
  if (session.freshness.state === 'archived') {
    return (
      <p role="status" className="mt-6 flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted print:hidden">
        {t('sessionPage.invitedUnknown')} {reasonText(error, words)}
        <Button size="small" onClick={() => void retry()} off={isFetching}>
          {isFetching ? t('failure.tryingAgain') : t('failure.tryAgain')}
        </Button>
      </p>
    );
  }
  return (
    <div className="mt-6">
      <Failure title={t('sessionPage.invitedFailed')} error={error} onRetry={() => void retry()} retrying={isFetching} />
    </div>
  );
}
