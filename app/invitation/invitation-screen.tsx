'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Failure } from '@/components/states/failure';
import type { MemberRole } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { AcceptForm } from './accept-form';

/** The secret is in the fragment, which no server is told; only this script sends it, in a body. */
export function InvitationScreen() {
  const { t } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  useEffect(() => setSecret(window.location.hash.slice(1)), []);
  const { data, error } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => sendJson<{ email: string; role: MemberRole }>('POST', paths.api.openInvitation, { secret }),
    enabled: secret !== null && secret !== '',
  });
  const broken = secret === '' ? { message: t('invitation.notComplete'), status: 404 } : error;
  if (broken) {
    return (
      <div className="mt-5">
        <Failure title={t('invitation.unusable')} error={broken} />
      </div>
    );
  }
  if (secret === null || !data)
    return (
      <p role="status" className="mt-2 text-muted">
        {t('invitation.reading')}
      </p>
    );
  return <AcceptForm secret={secret} email={data.email} role={data.role} />;
}
