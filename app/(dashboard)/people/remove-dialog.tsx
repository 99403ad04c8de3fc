'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import { sendJson } from '@/lib/queries/send-json';
import { usePeopleChange } from './use-people-change';

interface Props {
  member: MemberItem;
  onClose: () => void;
}

const choices = [
  { value: 'revoke', label: 'Revoke their report links', text: 'Recipients see nothing any more, at once.' },
  {
    value: 'takeOver',
    label: 'Take over their report links',
    text: 'They become yours with new keys: what was sent opens nothing any more. Send each anew from Reports.',
  },
] as const;

export function RemoveDialog({ member, onClose }: Props) {
  const [reports, setReports] = useState<'revoke' | 'takeOver'>('revoke');
  const remove = usePeopleChange(
    () => sendJson('DELETE', withQuery(paths.api.person(member.id), { reports })),
    `${member.name} cannot sign in any more.`,
  );
  return (
    <Dialog title={`Remove ${member.name}?`} onClose={onClose} className="m-auto w-[440px] rounded-xl p-4">
      <p className="mb-3 px-1 text-muted">
        They are signed out everywhere at once, their API tokens stop working, and invitations they made that nobody has accepted yet end.
      </p>
      {member.reports > 0 && (
        <fieldset className="mb-3 grid gap-2 px-1">
          <legend className="mb-1 font-medium">
            {member.reports === 1 ? 'One report link of theirs still works' : `${member.reports} report links of theirs still work`}
          </legend>
          {choices.map(({ value, label, text }) => (
            <label key={value} className="flex items-start gap-2">
              <input type="radio" name="reports" className="mt-1" checked={reports === value} onChange={() => setReports(value)} />
              <span>
                {label}
                <span className="block text-[12.5px] text-muted">{text}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" off={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: onClose })}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
