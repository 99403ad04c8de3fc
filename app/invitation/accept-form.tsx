'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { NewPasswordField } from '@/app/new-password-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import type { MemberRole } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

interface Props {
  secret: string;
  email: string;
  role: MemberRole;
}

export function AcceptForm({ secret, email, role }: Props) {
  const { t } = useWords();
  const accept = useMutation({
    mutationFn: async ({ name, password }: { name: string; password: string }) => {
      await sendJson('POST', paths.api.acceptInvitation, { secret, name, password });
      await sendJson('POST', paths.api.signInEmail, { email, password });
    },
    onSuccess: () => window.location.assign(paths.home),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    accept.mutate({ name: String(given.get('name')), password: String(given.get('password')) });
  }

  return (
    <form method="post" onSubmit={submit} className="mt-2 grid max-w-sm gap-4">
      <p className="mb-1 text-muted">{t(`invitation.${role}`)}</p>
      <Field label={t('signIn.email')} name="email" type="email" autoComplete="username" value={email} readOnly />
      <Field label={t('setup.name')} name="name" autoComplete="name" maxLength={120} required autoFocus />
      <NewPasswordField label={t('invitation.choosePassword')} />
      <ProblemLine error={accept.error} />
      <Button type="submit" variant="primary" off={accept.isPending || accept.isSuccess}>
        {accept.isPending ? t('invitation.accepting') : t('invitation.accept')}
      </Button>
    </form>
  );
}
