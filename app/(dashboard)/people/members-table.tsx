'use client';

import { useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import { Select } from '@/components/ui/select';
import type { MemberItem, MemberRole } from '@/lib/domain/answers/access-answer';
import { formatDateTime, formatZone } from '@/lib/format';
import { paths } from '@/lib/paths';
import { sendJson } from '@/lib/queries/send-json';
import { usePeopleChange } from './use-people-change';

interface Props {
  members: readonly MemberItem[];
  /** Whoever looks: shown as such, and not removed by themselves. */
  ownId: string | null;
  onSignOut: (member: MemberItem) => void;
  onRemove: (member: MemberItem) => void;
}

const roleOptions = [
  { value: 'admin', label: 'Admin' },
  { value: 'viewer', label: 'Viewer' },
] as const;

function methodsOf({ password, singleSignOn }: MemberItem): string {
  return [password && 'password', singleSignOn && 'single sign-on'].filter(Boolean).join(', ') || 'none yet';
}

export function MembersTable({ members, ownId, onSignOut, onRemove }: Props) {
  const { zone } = useZone();
  const changeRole = usePeopleChange(
    ({ id, role }: { id: string; role: MemberRole }) => sendJson('PATCH', paths.api.person(id), { role }),
    'The role was changed. It counts at once.',
  );
  const setRole = changeRole.mutate;
  const columns = useMemo<Column<MemberItem>[]>(() => {
    const role = (row: MemberItem) => (
      <Select
        label={`Role of ${row.name}`}
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
            Sign out<span className="sr-only"> {row.name}</span>
            <span className="max-sm:sr-only"> everywhere…</span>
          </span>
        </Button>
        {row.id !== ownId && (
          <Button size="small" variant="quiet" onClick={() => onRemove(row)}>
            <span>
              Remove…<span className="sr-only"> {row.name}</span>
            </span>
          </Button>
        )}
      </>
    );
    return [
      {
        id: 'name',
        header: 'Name',
        className: 'w-full max-w-0 sm:min-w-[200px]',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <span className="flex min-w-0 items-baseline gap-1.5">
              <NameText text={row.name} className="font-medium" />
              {row.id === ownId && <span className="text-[12.5px] text-muted">you</span>}
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
        header: 'Role',
        cell: role,
        className: 'max-sm:hidden',
      },
      { id: 'methods', header: 'Signs in with', cell: methodsOf, className: 'max-xl:hidden' },
      {
        id: 'seen',
        header: <>Last seen {zone !== null && <span className="font-normal">· {formatZone(zone, Date.now())}</span>}</>,
        cell: (row) => (zone === null || row.lastSeenAt === null ? '–' : formatDateTime(row.lastSeenAt, zone)),
        className: 'min-w-[180px] max-lg:hidden',
      },
      {
        id: 'actions',
        header: <span className="sr-only">Actions</span>,
        align: 'end',
        cell: (row) => <span className="inline-flex gap-1">{actions(row)}</span>,
        className: 'max-sm:hidden',
      },
    ];
  }, [zone, ownId, onSignOut, onRemove, setRole]);
  return <DataTable caption="Members, who can sign in" columns={columns} rows={members} rowId={(row) => row.id} />;
}
