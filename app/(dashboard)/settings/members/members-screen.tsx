'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '@/components/states/failure';
import { Pager } from '@/components/table/pager';
import { TableSkeleton } from '@/components/table/table-skeleton';
import { Button } from '@/components/ui/button';
import { pageNumber } from '@/lib/address/parameter';
import { useAddress } from '@/lib/address/use-address';
import type { MemberItem } from '@/lib/domain/answers/access-answer';
import { useWords } from '@/lib/messages/use-words';
import { meQuery } from '@/lib/queries/me';
import { membersQuery } from '@/lib/queries/members';
import { InvitationsList } from './invitations-list';
import { InviteDialog } from './invite-dialog';
import { MembersTable } from './members-table';
import { RemoveDialog } from './remove-dialog';
import { SignOutDialog } from './sign-out-dialog';

const parameters = { page: pageNumber };

export function MembersScreen() {
  const { t } = useWords();
  const [{ page }, set] = useAddress(parameters, 'replace');
  const { data, error, refetch, isFetching } = useQuery(membersQuery(page));
  const { data: me } = useQuery(meQuery);
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<MemberItem | null>(null);
  const [signingOut, setSigningOut] = useState<MemberItem | null>(null);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1>{t('members.title')}</h1>
        <Button variant="primary" onClick={() => setInviting(true)}>
          {t('members.invite')}
        </Button>
      </div>
      <p className="mb-5 max-w-prose text-muted">{t('members.note')}</p>
      {error && <Failure title={t('members.failed')} error={error} onRetry={refetch} retrying={isFetching} />}
      {!data && !error && <TableSkeleton rows={3} widths={['grow', 'w-24', 'w-40 max-lg:hidden']} />}
      {data && <MembersTable members={data.items} ownId={me?.id ?? null} onSignOut={setSigningOut} onRemove={setRemoving} />}
      {data && data.total > data.perPage && (
        <Pager
          label={t('members.title')}
          page={data.page}
          perPage={data.perPage}
          total={data.total}
          shown={data.items.length}
          onPage={(next) => set({ page: next })}
        />
      )}
      {data && data.invitations.length > 0 && <InvitationsList invitations={data.invitations} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {signingOut && <SignOutDialog member={signingOut} own={signingOut.id === me?.id} onClose={() => setSigningOut(null)} />}
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
