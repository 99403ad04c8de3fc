'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { useHere } from '@/app/(dashboard)/use-here';
import { type Column, DataTable } from '@/components/table/data-table';
import { NameText } from '@/components/ui/name-text';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { formatZone } from '@/lib/format';
import { paths } from '@/lib/paths';
import { MeetingStatus } from './meeting-status';

interface Props {
  source: string;
  zone: string;
  rows: readonly MeetingItem[];
  dimmed: boolean;
}

export function MeetingsTable({ source, zone, rows, dimmed }: Props) {
  const { withZone } = useHere();
  const columns = useMemo<Column<MeetingItem>[]>(
    () => [
      {
        id: 'title',
        header: (
          <>
            Meeting <span className="font-normal lg:hidden">· times in {formatZone(zone, Date.now())}</span>
          </>
        ),
        className: 'w-full min-w-[180px] max-w-0',
        cell: (row) => (
          <Link prefetch={false} href={withZone(paths.meeting(source, row.id))} className="block py-[7px]">
            <span className="flex min-w-0 items-baseline gap-2">
              <NameText text={row.title} missing="Untitled" className="font-medium group-hover:underline" />
              <span className="shrink-0 text-[12px] text-muted max-lg:hidden">{row.id.slice(0, 8)}</span>
            </span>
            <span className="block truncate text-[12.5px] text-muted lg:hidden">
              created <ZonedInstant at={row.createdAt} zone={zone} />
            </span>
          </Link>
        ),
      },
      { id: 'status', header: 'Status', cell: (row) => <MeetingStatus status={row.status} />, className: 'min-w-[110px]' },
      {
        id: 'createdAt',
        header: (
          <>
            Created <span className="font-normal">· {formatZone(zone, Date.now())}</span>
          </>
        ),
        cell: (row) => <ZonedInstant at={row.createdAt} zone={zone} />,
        className: 'min-w-[236px] max-lg:hidden',
      },
    ],
    [source, zone, withZone],
  );
  return <DataTable caption="Meetings" columns={columns} rows={rows} rowId={(row) => row.id} dimmed={dimmed} />;
}
