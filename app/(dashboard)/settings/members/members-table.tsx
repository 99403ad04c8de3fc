'use client';

import { useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import { Select } from '@/components/ui/select';
import type { MemberItem, MemberRole } from '@/lib/domain/answers/access-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { useMembersChange } from './use-members-change';

interface Props {
  members: readonly MemberItem[];
  /** Whoever looks: shown as such, and not removed by themselves. */
  ownId: string | null;
  onSignOut: (member: MemberItem) => void;
  onRemove: (member: MemberItem) => void;
}

export function MembersTable({ members, ownId, onSignOut, onRemove }: Props) {
  const { t, dateTime } = useWords();
  const { zone } = useZone();
  const changeRole = useMembersChange(
    ({ id, role }: { id: string; role: MemberRole }) => sendJson('PATCH', paths.api.member(id), { role }),
    t('members.roleChanged'),
  );
  const setRole = changeRole.mutate;
  const columns = useMemo<Column<MemberItem>[]>(() => {
    const roleOptions = [
      { value: 'admin', label: t('members.admin') },
      { value: 'viewer', label: t('members.viewer') },
    ] as const;
    const methodsOf = ({ password, singleSignOn }: MemberItem) =>
      [password && t('members.password'), singleSignOn && t('members.singleSignOn')].filter(Boolean).join(', ') || t('members.noneYet');
    const role = (row: MemberItem) => (
      <Select
        label={t('members.roleOf', { name: row.name })}
        options={roleOptions}
        value={row.role}
        onChange={(given) => setRole({ id: row.id, role: given })}
        size="small"
        className="w-28"
      />
    );
    const actions = (row: MemberItem) => (
      <>
        <Button size="small" variant="quiet" onClick={() => onSignOut(row)}>
          <span>
            {t.rich('members.signOut', {
              name: row.name,
              hidden: (text) => <span className="sr-only">{text}</span>,
            })}
          </span>
        </Button>
        {row.id !== ownId && (
          <Button size="small" variant="quiet" onClick={() => onRemove(row)}>
            <span>{t.rich('members.remove', { name: row.name, hidden: (text) => <span className="sr-only">{text}</span> })}</span>
          </Button>
        )}
      </>
    );
    return [
      {
        id: 'name',
        header: t('members.name'),
        className: 'w-full max-w-0 sm:min-w-[200px]',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <span className="flex min-w-0 items-baseline gap-1.5">
              <NameText text={row.name} className="font-medium" />
              {row.id === ownId && <span className="text-[12.5px] text-muted">{t('members.you')}</span>}
            </span>
            <span className="truncate text-[12.5px] text-muted">{row.email}</span>
            <span className="mt-1 flex flex-wrap items-center gap-1 sm:hidden">
              {role(row)}
              {actions(row)}
            </span>
          </span>
        ),
      },
      {
        id: 'role',
        header: t('members.role'),
        cell: role,
        className: 'max-sm:hidden',
      },
      { id: 'methods', header: t('members.signsInWith'), cell: methodsOf, className: 'max-xl:hidden' },
      {
        id: 'seen',
        header: (
          <>
            {t('members.lastSeen')} {zone !== null && <span className="font-normal">· {formatZone(zone, Date.now())}</span>}
          </>
        ),
        cell: (row) => (zone === null || row.lastSeenAt === null ? '–' : dateTime(row.lastSeenAt, zone)),
        className: 'min-w-[180px] max-lg:hidden',
      },
      {
        id: 'actions',
        header: <span className="sr-only">{t('members.actions')}</span>,
        align: 'end',
        cell: (row) => <span className="inline-flex gap-1">{actions(row)}</span>,
        className: 'max-sm:hidden',
      },
    ];
  }, [zone, ownId, onSignOut, onRemove, setRole, t, dateTime]);
  return <DataTable caption={t('members.caption')} columns={columns} rows={members} rowId={(row) => row.id} />;
}
