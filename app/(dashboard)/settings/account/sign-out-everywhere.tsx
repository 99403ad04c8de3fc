'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

/** Ends one's own sign-ins, this one as well, and one's API tokens, once one has said so twice. */
export function SignOutEverywhere() {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const signOut = useMutation({
    mutationFn: () => sendJson('DELETE', paths.api.ownSignIns),
    onSuccess: () => window.location.assign(paths.signIn()),
  });
  return (
    <section>
      <h2>{t('account.everywhere')}</h2>
      <p className="mt-1 mb-3 text-muted">{t('account.everywhereNote')}</p>
      <Button onClick={() => setAsking(true)}>{t('account.everywhereAsk')}</Button>
      {asking && (
        <Dialog title={t('account.everywhereQuestion')} onClose={() => setAsking(false)} className="m-auto w-[440px] rounded-xl p-4">
          <p className="mb-3 px-1 text-muted">{t('account.everywhereWarning')}</p>
          <div className="grid gap-2">
            <ProblemLine error={signOut.error} />
            <div className="flex justify-end gap-2">
              <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
              <Button variant="primary" off={signOut.isPending} onClick={() => signOut.mutate()}>
                {t('account.signOutAndRevoke')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
