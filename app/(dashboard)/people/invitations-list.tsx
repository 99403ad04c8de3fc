'use client';

import { useZone } from '@/app/use-zone';
import { Button } from '@/components/ui/button';
import type { InvitationItem } from '@/lib/domain/answers/access-answer';
import { formatDateTime, formatZone } from '@/lib/format';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { usePeopleChange } from './use-people-change';

export function InvitationsList({ invitations }: { invitations: readonly InvitationItem[] }) {
  const { zone } = useZone();
  const withdraw = usePeopleChange((id: string) => sendJson('DELETE', paths.api.invitation(id)), 'The invitation was withdrawn.');
  return (
    <section className="mt-8">
      <h2>
        Invited {zone !== null && <span className="font-normal text-[12.5px] text-muted">· times in {formatZone(zone, Date.now())}</span>}
      </h2>
      <ul className="mt-2 border-line border-t">
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li
            key={id}
            className="flex min-h-[37px] flex-wrap items-center justify-between gap-x-4 border-line2 border-b py-1 text-[13.5px]"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {email} <span className="text-muted">as {role}</span>
            </span>
            <span className="flex items-center gap-3 text-[12.5px] text-muted">
              {invitedBy !== null && <span className="max-md:hidden">by {invitedBy}</span>}
              {zone !== null && <span>until {formatDateTime(expiresAt, zone)}</span>}
              <Button size="small" variant="quiet" onClick={() => withdraw.mutate(id)}>
                Withdraw<span className="sr-only"> the invitation of {email}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
