'use client';

import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { roleWord } from '@/components/session/role-word';
import { type Column, DataTable } from '@/components/table/data-table';
import { NameText } from '@/components/ui/name-text';
import type { InviteeItem } from '@/lib/domain/answers/meeting-answer';

interface Props {
  zone: string;
  rows: readonly InviteeItem[];
  dimmed: boolean;
}

export function InviteesTable({ zone, rows, dimmed }: Props) {
  const columns = useMemo<Column<InviteeItem>[]>(
    () => [
      {
        id: 'name',
        header: 'Name',
        className: 'w-full min-w-[180px] max-w-0',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <NameText text={row.name} className="font-medium" />
            <span className="truncate text-[12.5px] text-muted lg:hidden">
              {[row.role && roleWord(row.role), row.externalId].filter((text) => text !== null).join(' · ')}
            </span>
          </span>
        ),
      },
      {
        id: 'role',
        header: 'Preset',
        cell: (row) => (row.role === null ? '–' : roleWord(row.role)),
        className: 'min-w-[120px] max-lg:hidden',
      },
      {
        id: 'externalId',
        header: 'Custom id',
        cell: (row) => <NameText text={row.externalId} missing="none" className="max-w-[240px]!" />,
        className: 'min-w-[160px] max-lg:hidden',
      },
      {
        id: 'createdAt',
        header: 'Added',
        cell: (row) => <ZonedInstant at={row.createdAt} zone={zone} />,
        className: 'min-w-[236px] max-lg:hidden',
      },
    ],
    [zone],
  );
  return <DataTable caption="People invited to this meeting" columns={columns} rows={rows} rowId={(row) => row.id} dimmed={dimmed} />;
}
