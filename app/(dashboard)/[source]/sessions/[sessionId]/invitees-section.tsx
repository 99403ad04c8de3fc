'use client';

import { useQuery } from '@tanstack/react-query';
import { useSource } from '@/app/(dashboard)/[source]/use-source';
import { NeverCame } from '@/components/session/never-came';
import { Failure } from '@/components/states/failure';
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
