'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import { sendJson } from '@/lib/queries/send-json';
import { useMembersChange } from './use-members-change';

interface Props {
  member: MemberItem;
  onClose: () => void;
}

const choices = ['revoke', 'takeOver'] as const;

export function RemoveDialog({ member, onClose }: Props) {
  const { t } = useWords();
  const [reports, setReports] = useState<'revoke' | 'takeOver'>('revoke');
  const remove = useMembersChange(
    () => sendJson('DELETE', withQuery(paths.api.member(member.id), { reports })),
    t('members.removed', { name: member.name }),
  );
  return (
    <Dialog title={t('members.removeQuestion', { name: member.name })} onClose={onClose} className="m-auto w-[440px] rounded-xl p-4">
      <p className="mb-3 px-1 text-muted">{t('members.removeWarning')}</p>
      {member.reports > 0 && (
        <fieldset className="mb-3 grid gap-2 px-1">
          <legend className="mb-1 font-medium">{t('members.linksStillWork', { count: member.reports })}</legend>
          {choices.map((value) => (
            <label key={value} className="flex items-start gap-2">
              <input type="radio" name="reports" className="mt-1" checked={reports === value} onChange={() => setReports(value)} />
              <span>
                {t(`members.${value}`)}
                <span className="block text-[12.5px] text-muted">{t(`members.${value}Note`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" off={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>
          {t('members.removeNow')}
        </Button>
      </div>
    </Dialog>
  );
}
