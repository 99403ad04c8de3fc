'use client';

import { useQuery } from '@tanstack/react-query';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { NeverCame } from '@/components/session/never-came';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { ApiError } from '@/lib/queries/fetch-json';
import { neverCameQuery } from '@/lib/queries/session-invitees';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
}

/** Who was invited and never came, where the source knows invitations. */
export function InviteesSection({ source, sessionId, session }: Props) {
  const invites = useSource(source)?.can.invitees ?? false;
  const { data, error, refetch, isFetching } = useQuery({
    ...neverCameQuery(source, sessionId),
    enabled: invites && session.meetingId !== null,
  });
  if (data) return <NeverCame invitees={data} live={session.status === 'live'} />;
  if (!error) return null;
  // An archived session is there whatever the provider does; what was never read of it is no alarm.
  if (session.freshness.state === 'archived') {
    return (
      <p role="status" className="mt-6 flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted print:hidden">
        Who was invited is not known yet. {error.message}
        <Button size="small" onClick={() => void refetch()} off={isFetching}>
          {isFetching ? 'Trying again…' : 'Try again'}
        </Button>
      </p>
    );
  }
  return (
    <div className="mt-6">
      <Failure
        title="Who was invited could not be read"
        error={error instanceof ApiError ? error : { message: error.message }}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    </div>
  );
}
