'use client';

import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { roleWord } from '@/components/timeline/role-word';
import { NameText } from '@/components/ui/name-text';
import { stripBidi } from '@/components/ui/strip-bidi';
import type { AttendedInviteeItem } from '@/lib/domain/answers/meeting-answer';
import type { Say } from '@/lib/messages/say';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  zone: string;
  rows: readonly AttendedInviteeItem[];
  dimmed: boolean;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

/** Nobody here loads a picture of a stranger's choice: its address is a text. */
function PictureAddress({ address }: { address: string }) {
  const { t } = useWords();
  return (
    <details className="text-[12.5px]">
      <summary className="text-muted">{t('meeting.picture')}</summary>
      <bdi className="block whitespace-normal pb-1 font-mono text-[12px] [overflow-wrap:anywhere]">{stripBidi(address)}</bdi>
    </details>
  );
}

/** `11 of 13`; `null` where nothing is archived since they were added. */
function cameWords({ came, of }: AttendedInviteeItem, t: Say): string | null {
  return came === null || of === null || of === 0 ? null : t('meeting.cameOf', { came, of });
}

/** `came to 11 of 13`. */
function cameToWords({ came, of }: AttendedInviteeItem, t: Say): string | null {
  return came === null || of === null || of === 0 ? null : t('meeting.cameToOf', { came, of });
}

export function InviteesTable({ zone, rows, dimmed, sort, onSort }: Props) {
  const { t } = useWords();
  const columns = useMemo<Column<AttendedInviteeItem>[]>(
    () => [
      {
        id: 'name',
        header: t('meeting.name'),
        sortable: true,
        upFirst: true,
        className: 'w-full min-w-[180px] max-w-0',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <NameText text={row.name} className="font-medium" />
            <span className="truncate text-[12.5px] text-muted lg:hidden">
              {[row.role && roleWord(row.role), row.externalId, cameToWords(row, t)].filter((text) => text !== null).join(' · ')}
            </span>
            {row.picture !== null && <PictureAddress address={row.picture} />}
          </span>
        ),
      },
      {
        id: 'role',
        header: t('meeting.role'),
        sortable: true,
        upFirst: true,
        cell: (row) => (row.role === null ? '–' : roleWord(row.role)),
        className: 'min-w-[120px] max-lg:hidden',
      },
      {
        id: 'externalId',
        header: t('meeting.customId'),
        cell: (row) => <NameText text={row.externalId} missing={t('meeting.none')} className="max-w-[240px]!" />,
        className: 'min-w-[160px] max-lg:hidden',
      },
      {
        id: 'came',
        header: t('meeting.cameTo'),
        sortable: true,
        cell: (row) => cameWords(row, t) ?? '–',
        className: 'min-w-[96px] tabular-nums max-lg:hidden',
      },
      {
        id: 'createdAt',
        header: t('meeting.added'),
        sortable: true,
        cell: (row) => <ZonedInstant at={row.createdAt} zone={zone} />,
        className: 'min-w-[236px] max-lg:hidden',
      },
      {
        id: 'updatedAt',
        header: t('meeting.changed'),
        sortable: true,
        cell: (row) => <ZonedInstant at={row.updatedAt} zone={zone} />,
        className: 'min-w-[236px] max-xl:hidden',
      },
    ],
    [zone, t],
  );
  return (
    <DataTable
      caption={t('meeting.inviteesCaption')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      dimmed={dimmed}
      {...(sort ? { sort } : {})}
      onSort={onSort}
    />
  );
}
