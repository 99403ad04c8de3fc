'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sendJson } from '@/lib/queries/send-json';

interface Props {
  source: string;
  sessionId: string;
  participantId: string;
  name: string | null;
}

/** For admins: has somebody erased from the source, after a question; then there is no such page any more. */
export function EraseButton({ source, sessionId, participantId, name }: Props) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const router = useRouter();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => sendJson('POST', paths.api.erasures(source), { sessionId, participantId }),
    onSuccess: () => {
      say('success', t('participant.erased'));
      client.clear();
      router.push(paths.session(source, sessionId));
    },
  });
  if (me?.role !== 'admin') return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('participant.erase')}</Button>
      {asking && (
        <Dialog
          title={t('participant.eraseQuestion', { name: name ?? t('ui.noName') })}
          onClose={() => setAsking(false)}
          className="m-auto w-[min(460px,96vw)] rounded-xl p-4"
        >
          <p className="mb-3 px-1 text-muted">{t('participant.eraseWarning')}</p>
          <ProblemLine error={erase.error} />
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
            <Button variant="primary" off={erase.isPending || erase.isSuccess} onClick={() => erase.mutate()}>
              {erase.isPending ? t('participant.erasing') : t('participant.eraseNow')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
