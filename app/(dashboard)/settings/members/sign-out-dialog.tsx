'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { useMembersChange } from './use-members-change';

interface Props {
  member: MemberItem;
  /** It is whoever looks. */
  own: boolean;
  onClose: () => void;
}

export function SignOutDialog({ member, own, onClose }: Props) {
  const { t } = useWords();
  const signOut = useMembersChange(
    () => sendJson('DELETE', paths.api.memberSignIns(member.id)),
    t('members.signedOut', { name: member.name }),
  );
  return (
    <Dialog
      title={own ? t('account.everywhereQuestion') : t('members.signOutQuestion', { name: member.name })}
      onClose={onClose}
      className="m-auto w-[440px] rounded-xl p-4"
    >
      <p className="mb-3 px-1 text-muted">{own ? t('account.everywhereWarning') : t('members.signOutWarning')}</p>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" off={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: onClose })}>
          {t('account.signOutAndRevoke')}
        </Button>
      </div>
    </Dialog>
  );
}
