'use client';

import { useMemo } from 'react';
import { useHere } from '@/app/(dashboard)/use-here';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { Hint } from '@/components/ui/hint';
import { Tooltip } from '@/components/ui/tooltip';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount, formatDuration, formatZone } from '@/lib/format';
import { PeakCell, PeopleCell, StatusCell, TitleCell } from './session-cells';
import { ZonedInstant } from './zoned-instant';

interface Props {
  source: string;
  zone: string;
  caption: string;
  rows: readonly SessionItem[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  dimmed?: boolean;
}

/**
 * Sessions as rows; two lines each on a phone. Each column is as wide as its widest content can be, so that the tables of live and of ended sessions
 * stand in line.
 */
export function SessionsTable({ source, zone, ...table }: Props) {
  const { withZone } = useHere();
  const columns = useMemo<Column<SessionItem>[]>(
    () => [
      {
        id: 'title',
        header: (
          <>
            Meeting <span className="font-normal lg:hidden">· times in {formatZone(zone, Date.now())}</span>
          </>
        ),
        cell: (row) => <TitleCell session={row} source={source} zone={zone} withZone={withZone} />,
        className: 'w-full min-w-[180px] max-w-0',
      },
      {
        id: 'startedAt',
        header: (
          <>
            Started <span className="font-normal">· {formatZone(zone, Date.now())}</span>
          </>
        ),
        cell: (row) => <ZonedInstant at={row.startedAt} zone={zone} />,
        sortable: true,
        className: 'min-w-[236px] max-lg:hidden',
      },
      {
        id: 'duration',
        header: 'Duration',
        cell: (row) => formatDuration(row.durationMs),
        align: 'end',
        className: 'min-w-[84px] xl:min-w-[92px] max-lg:hidden',
      },
      {
        id: 'minutes',
        header: (
          <Tooltip content="The minutes of all connections together, as the provider adds them up.">
            <span>Minutes</span>
          </Tooltip>
        ),
        cell: (row) => (
          <span className={row.minutes === null ? 'text-muted' : ''}>{formatCount(row.minutes && Math.round(row.minutes))}</span>
        ),
        align: 'end',
        sortable: true,
        className: 'min-w-[92px] max-xl:hidden',
      },
      {
        id: 'people',
        header: <Hint content="Counted by Rollcall, each person once, as soon as somebody has opened the session.">People</Hint>,
        cell: (row) => <PeopleCell session={row} />,
        align: 'end',
        className: 'min-w-[68px] xl:min-w-[76px] max-lg:hidden',
      },
      {
        id: 'peak',
        header: (
          <Hint
            className="mr-[18px]"
            content="Most people at once. Until Rollcall has counted, the provider’s own figure, which counts devices and is marked as such."
          >
            Peak
          </Hint>
        ),
        cell: (row) => <PeakCell session={row} />,
        align: 'end',
        className: 'min-w-[80px] xl:min-w-[92px] max-lg:hidden',
      },
      { id: 'status', header: 'Status', cell: (row) => <StatusCell session={row} />, className: 'min-w-[76px] pl-4 xl:min-w-[150px]' },
    ],
    [source, zone, withZone],
  );
  return <DataTable columns={columns} rowId={(row) => row.id} {...table} />;
}
