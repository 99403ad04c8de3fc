'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { say } from '@/app/(dashboard)/shell/said-messages';
import { NewPasswordField } from '@/app/new-password-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { apiTokensQuery } from '@/lib/queries/members';
import { sendJson } from '@/lib/queries/send-json';
import { RevokeTokensButton } from './revoke-tokens-button';

export function PasswordForm({ onTokensRevoked }: { onTokensRevoked: () => void }) {
  const { t } = useWords();
  const change = useMutation({
    mutationFn: (given: { current: string; next: string }) => sendJson('POST', paths.api.password, given),
    onSuccess: () => say('success', t('account.changed')),
  });

  const { data: tokens } = useQuery(apiTokensQuery);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    change.mutate({ current: String(given.get('current')), next: String(given.get('next')) }, { onSuccess: () => form.reset() });
  }

  return (
    <section>
      <h2>{t('account.password')}</h2>
      <form method="post" onSubmit={submit} className="mt-3 grid max-w-sm gap-4">
        <Field label={t('account.present')} name="current" type="password" autoComplete="current-password" required />
        <NewPasswordField label={t('account.next')} name="next" hint={t('account.nextHint')} />
        <ProblemLine error={change.error} />
        <Button type="submit" className="justify-self-start" off={change.isPending}>
          {t('account.change')}
        </Button>
      </form>
      {change.isSuccess && tokens && tokens.items.length > 0 && (
        <div className="mt-4 grid max-w-lg justify-items-start gap-2 border-fair border-s-[3px] py-1 ps-3">
          <p className="text-[13px]">{t('account.tokensStillWork')}</p>
          <RevokeTokensButton onRevoked={onTokensRevoked} />
        </div>
      )}
    </section>
  );
}
