'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import type { SignInProblem } from './sign-in-problem';

interface Props {
  /** Where to go then: a path of this server. */
  next: string;
  singleSignOn: boolean;
  /** What went wrong before this page was shown. */
  problem: SignInProblem | null;
}

export function SignInForm({ next, singleSignOn, problem }: Props) {
  const { t } = useWords();
  const byPassword = useMutation({
    mutationFn: (given: { email: string; password: string }) => sendJson('POST', paths.api.signInEmail, given),
    // A full load: nothing that was read before belongs to whoever signs in.
    onSuccess: () => window.location.assign(next),
  });
  const byProvider = useMutation({
    mutationFn: () => sendJson<{ url: string }>('POST', paths.api.signInSocial, { provider: 'oidc', callbackURL: next }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const busy = byPassword.isPending || byPassword.isSuccess || byProvider.isPending || byProvider.isSuccess;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    byProvider.reset();
    byPassword.mutate({ email: String(given.get('email')), password: String(given.get('password')) });
  }

  return (
    <div className="mt-5 grid max-w-sm gap-5">
      <form method="post" onSubmit={submit} className="grid gap-4">
        <Field label={t('signIn.email')} name="email" type="email" autoComplete="username" required autoFocus />
        <Field label={t('signIn.password')} name="password" type="password" autoComplete="current-password" required />
        <ProblemLine
          error={
            byPassword.error ?? byProvider.error ?? (byPassword.isIdle && problem !== null ? { message: t(`signIn.${problem}`) } : null)
          }
        />
        <Button type="submit" variant="primary" off={busy}>
          {byPassword.isPending ? t('signIn.signingIn') : t('signIn.signIn')}
        </Button>
      </form>
      {singleSignOn && (
        <div className="grid gap-3 border-line border-t pt-5">
          <Button off={busy} onClick={() => byProvider.mutate()}>
            {byProvider.isPending ? t('signIn.askingProvider') : t('signIn.singleSignOn')}
          </Button>
        </div>
      )}
    </div>
  );
}
