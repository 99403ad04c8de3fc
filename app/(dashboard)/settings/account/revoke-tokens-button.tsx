'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { apiTokensQuery } from '@/lib/queries/members';
import { sendJson } from '@/lib/queries/send-json';

/** Revokes all of one's own API tokens, once one has said so twice. */
export function RevokeTokensButton({ onRevoked }: { onRevoked: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => sendJson('DELETE', paths.api.tokens),
    onSuccess: () => {
      say('success', t('tokens.allRevoked'));
      setAsking(false);
      onRevoked();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiTokensQuery.queryKey }),
  });
  const ask = () => {
    revoke.reset();
    setAsking(true);
  };
  return (
    <>
      <Button onClick={ask}>{t('tokens.revokeAllAsk')}</Button>
      {asking && (
        <Dialog title={t('tokens.revokeAllQuestion')} onClose={() => setAsking(false)} className="m-auto w-[440px] rounded-xl p-4">
          <p className="mb-3 px-1 text-muted">{t('tokens.revokeAllWarning')}</p>
          <div className="grid gap-2">
            <ProblemLine error={revoke.error} />
            <div className="flex justify-end gap-2">
              <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
              <Button variant="primary" off={revoke.isPending} onClick={() => revoke.mutate()}>
                {t('tokens.revokeAll')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
