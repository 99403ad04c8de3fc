'use client';

import { useZone } from '@/app/use-zone';
import { Button } from '@/components/ui/button';
import type { InvitationItem } from '@/lib/domain/answers/access-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { useMembersChange } from './use-members-change';

export function InvitationsList({ invitations }: { invitations: readonly InvitationItem[] }) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const withdraw = useMembersChange((id: string) => sendJson('DELETE', paths.api.invitation(id)), t('invitations.withdrawn'));
  return (
    <section className="mt-8">
      <h2>
        {t('invitations.title')}{' '}
        {zone !== null && (
          <span className="font-normal text-[12.5px] text-muted">{t('invitations.timesIn', { zone: formatZone(zone, Date.now()) })}</span>
        )}
      </h2>
      <ul className="mt-2 border-line border-t">
        {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
          <li
            key={id}
            className="flex min-h-[37px] flex-wrap items-center justify-between gap-x-4 border-line2 border-b py-1 text-[13.5px]"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t.rich(role === 'admin' ? 'invitations.asAdmin' : 'invitations.asViewer', {
                email,
                quiet: (text) => <span className="text-muted">{text}</span>,
              })}
            </span>
            <span className="flex items-center gap-3 text-[12.5px] text-muted">
              {invitedBy !== null && <span className="max-md:hidden">{t('invitations.by', { name: invitedBy })}</span>}
              {zone !== null && <span>{t('invitations.until', { instant: dateTime(expiresAt, zone) })}</span>}
              <Button size="small" variant="quiet" onClick={() => withdraw.mutate(id)}>
                {t.rich('invitations.withdraw', { email, hidden: (text) => <span className="sr-only">{text}</span> })}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
