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
import { paths } from '@/lib/paths';
import { peopleKey } from '@/lib/queries/people';
import { sendJson } from '@/lib/queries/send-json';

const roleOptions = [
  { value: 'viewer', label: 'Viewer: reads' },
  { value: 'admin', label: 'Admin: reads, shares, invites' },
] as const;

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [role, setRole] = useState<MemberRole>('viewer');
  const queryClient = useQueryClient();
  const invite = useMutation({
    mutationFn: (email: string) => sendJson<InvitationAnswer>('POST', paths.api.invitations, { email, role }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: peopleKey }),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate(String(new FormData(event.currentTarget).get('email')));
  }

  const made = invite.data;
  return (
    <Dialog title={made ? 'Send this link' : 'Invite a member'} onClose={onClose} className="m-auto w-[460px] rounded-xl p-4">
      {made ? (
        <div className="grid grid-cols-1 gap-3 px-1">
          <p className="text-muted [overflow-wrap:anywhere]">
            It works once, for 7 days, for {made.invitation.email}. It is shown only now: Rollcall keeps no copy.
          </p>
          <CopyField label="Invitation link" text={new URL(made.link, window.location.origin).href} />
          <Button className="justify-self-end" onClick={onClose}>
            Done
          </Button>
        </div>
      ) : (
        <form method="post" onSubmit={submit} className="grid gap-4 px-1">
          <Field label="E-mail" name="email" type="email" required autoFocus hint="Rollcall sends no e-mail: you get a link to pass on." />
          <Segmented label="Role" options={roleOptions} value={role} onChange={setRole} />
          <ProblemLine message={invite.error?.message ?? null} />
          <Button type="submit" variant="primary" className="justify-self-end" off={invite.isPending}>
            Make the link
          </Button>
        </form>
      )}
    </Dialog>
  );
}
