'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { say } from '@/app/(dashboard)/said-messages';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

export function PasswordForm() {
  const change = useMutation({
    mutationFn: (given: { current: string; next: string }) => sendJson('POST', paths.api.password, given),
    onSuccess: () => say('success', 'The password was changed. Your other browsers are signed out.'),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    change.mutate({ current: String(given.get('current')), next: String(given.get('next')) }, { onSuccess: () => form.reset() });
  }

  return (
    <section>
      <h2>Password</h2>
      <form method="post" onSubmit={submit} className="mt-3 grid max-w-sm gap-4">
        <Field label="Present password" name="current" type="password" autoComplete="current-password" required />
        <Field
          label="New password"
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          required
          hint="At least 12 characters. Your other browsers will be signed out."
        />
        <ProblemLine message={change.error?.message ?? null} />
        <Button type="submit" className="justify-self-start" disabled={change.isPending}>
          Change the password
        </Button>
      </form>
    </section>
  );
}
