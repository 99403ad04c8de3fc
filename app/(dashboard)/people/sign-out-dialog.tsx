'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { usePeopleChange } from './use-people-change';

interface Props {
  member: MemberItem;
  onClose: () => void;
}

export function SignOutDialog({ member, onClose }: Props) {
  const signOut = usePeopleChange(() => sendJson('DELETE', paths.api.personSignIns(member.id)), `${member.name} is signed out everywhere.`);
  return (
    <Dialog title={`Sign out ${member.name} everywhere?`} onClose={onClose} className="m-auto w-[440px] rounded-xl p-4">
      <p className="mb-3 px-1 text-muted">
        Every browser of theirs is signed out at once, and all their API tokens are revoked for good: scripts that use them stop working.
        They can sign in again.
      </p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" off={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: onClose })}>
          Sign out and revoke
        </Button>
      </div>
    </Dialog>
  );
}
