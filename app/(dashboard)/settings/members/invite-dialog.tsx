'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { ProblemLine } from '@/components/ui/problem-line';
import { Segmented } from '@/components/ui/segmented';
import type { InvitationAnswer, MemberRole } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { membersKey } from '@/lib/queries/members';
import { sendJson } from '@/lib/queries/send-json';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [role, setRole] = useState<MemberRole>('viewer');
  const queryClient = useQueryClient();
  const invite = useMutation({
    mutationFn: (email: string) => sendJson<InvitationAnswer>('POST', paths.api.invitations, { email, role }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: membersKey }),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get('email')));
  }

  const roleOptions = [
    { value: 'viewer', label: t('invitations.viewer') },
    { value: 'admin', label: t('invitations.admin') },
  ] as const;
  const made = invite.data;
  return (
    <Dialog title={made ? t('invitations.send') : t('invitations.question')} onClose={onClose} className="m-auto w-[460px] rounded-xl p-4">
      {made ? (
        <div className="grid grid-cols-1 gap-3 px-1">
          <p className="text-muted [overflow-wrap:anywhere]">{t('invitations.once', { email: made.invitation.email })}</p>
          <CopyField label={t('invitations.link')} text={new URL(made.link, window.location.origin).href} />
          <Button className="justify-self-end" onClick={onClose}>
            {t('ui.done')}
          </Button>
        </div>
      ) : (
        <form method="post" onSubmit={submit} className="grid gap-4 px-1">
          <Field label={t('account.email')} name="email" type="email" required autoFocus hint={t('invitations.emailHint')} />
          <Segmented label={t('account.role')} options={roleOptions} value={role} onChange={setRole} />
          <ProblemLine error={invite.error} />
          <Button type="submit" variant="primary" className="justify-self-end" off={invite.isPending}>
            {t('invitations.makeLink')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
