'use client';

import { useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import { Select } from '@/components/ui/select';
import type { MemberItem, MemberRole } from '@/lib/domain/answers/access-answer';
import { formatDateTime } from '@/lib/format';
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
  const columns = useMemo<Column<MemberItem>[]>(
    () => [
      {
        id: 'name',
        header: 'Name',
        className: 'w-full min-w-[200px] max-w-0',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <span className="flex min-w-0 items-baseline gap-1.5">
              <NameText text={row.name} className="font-medium" />
              {row.id === ownId && <span className="text-[12.5px] text-muted">you</span>}
            </span>
            <span className="truncate text-[12.5px] text-muted">{row.email}</span>
          </span>
        ),
      },
      {
        id: 'role',
        header: 'Role',
        cell: (row) => (
          <Select
            label={`Role of ${row.name}`}
            options={roleOptions}
            value={row.role}
            onChange={(role) => setRole({ id: row.id, role })}
            size="small"
            className="w-28"
          />
        ),
      },
      { id: 'methods', header: 'Signs in with', cell: methodsOf, className: 'max-lg:hidden' },
      {
        id: 'seen',
        header: 'Last seen',
        cell: (row) => (zone === null || row.lastSeenAt === null ? '–' : formatDateTime(row.lastSeenAt, zone)),
        className: 'min-w-[180px] max-lg:hidden',
      },
      {
        id: 'actions',
        header: <span className="sr-only">Actions</span>,
        align: 'end',
        cell: (row) => (
          <span className="inline-flex gap-1">
            <Button size="small" variant="quiet" onClick={() => onSignOut(row)}>
              Sign out<span className="sr-only"> {row.name}</span>
              <span className="max-sm:sr-only"> everywhere…</span>
            </Button>
            {row.id !== ownId && (
              <Button size="small" variant="quiet" onClick={() => onRemove(row)}>
                Remove…<span className="sr-only"> {row.name}</span>
              </Button>
            )}
          </span>
        ),
      },
    ],
    [zone, ownId, onSignOut, onRemove, setRole],
  );
  return <DataTable caption="People who can sign in" columns={columns} rows={members} rowId={(row) => row.id} />;
}
