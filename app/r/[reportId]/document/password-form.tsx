'use client';

import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import type { UnlockAnswer } from '@/lib/domain/answers/report-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';

interface Props {
  reportId: string;
  readKey: () => string;
  onUnlock: (unlock: string) => void;
}

/** Asked once a tab. */
export function PasswordForm({ reportId, readKey, onUnlock }: Props) {
  const { t } = useWords();
  const unlock = useMutation({
    mutationFn: (password: string) =>
      sendJson<UnlockAnswer>('POST', paths.api.sharedUnlock(reportId), { password }, { authorization: `Bearer ${readKey()}` }),
    onSuccess: (answer) => onUnlock(answer.unlock),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    unlock.mutate(String(new FormData(event.currentTarget).get('password')));
  }

  return (
    <form method="post" onSubmit={submit} data-bare className="grid gap-4">
      <div>
        <h1>{t('report.title')}</h1>
        <p className="mt-1 text-muted">{t('report.locked')}</p>
      </div>
      <Field label={t('report.password')} name="password" type="password" autoComplete="off" maxLength={256} required autoFocus />
      <ProblemLine error={unlock.error} />
      <Button type="submit" variant="primary" className="justify-self-start" off={unlock.isPending}>
        {unlock.isPending ? t('report.opening') : t('report.open')}
      </Button>
    </form>
  );
}
