'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { NewPasswordField } from '@/app/new-password-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

export function SetupForm() {
  const { t } = useWords();
  const setUp = useMutation({
    mutationFn: async (given: { code: string; name: string; email: string; password: string }) => {
      await sendJson('POST', paths.api.setup, given);
      await sendJson('POST', paths.api.signInEmail, { email: given.email, password: given.password });
    },
    onSuccess: () => window.location.assign(paths.home),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '');
    setUp.mutate({ code: text('code').trim(), name: text('name'), email: text('email'), password: text('password') });
  }

  return (
    <form method="post" onSubmit={submit} className="mt-5 grid max-w-sm gap-4">
      <Field label={t('setup.code')} name="code" autoComplete="one-time-code" required autoFocus hint={t('setup.codeHint')} />
      <Field label={t('setup.name')} name="name" autoComplete="name" maxLength={120} required />
      <Field label={t('signIn.email')} name="email" type="email" autoComplete="username" required />
      <NewPasswordField label={t('signIn.password')} />
      <ProblemLine error={setUp.error} />
      <Button type="submit" variant="primary" off={setUp.isPending || setUp.isSuccess}>
        {setUp.isPending ? t('setup.settingUp') : t('setup.setUp')}
      </Button>
    </form>
  );
}
