'use client';

import { useMemo } from 'react';
import { useHere } from '@/app/(dashboard)/use-here';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { Hint } from '@/components/ui/hint';
import { Tooltip } from '@/components/ui/tooltip';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount, formatDuration, formatZone } from '@/lib/format';
import { PeakCell, PeopleCell, StartedCell, StatusCell, TitleCell } from './session-cells';

interface Props {
  source: string;
  zone: string;
  caption: string;
  rows: readonly SessionItem[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  dimmed?: boolean;
}

/** Sessions as rows; two lines each on a phone. */
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
        cell: (row) => <StartedCell session={row} zone={zone} />,
        sortable: true,
        className: 'min-w-[210px] max-lg:hidden',
      },
      {
        id: 'duration',
        header: 'Duration',
        cell: (row) => formatDuration(row.durationMs),
        align: 'end',
        className: 'min-w-[92px] max-lg:hidden',
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
        className: 'min-w-[84px] max-xl:hidden',
      },
      {
        id: 'people',
        header: <Hint content="Counted by Rollcall, each person once, as soon as somebody has opened the session.">People</Hint>,
        cell: (row) => <PeopleCell session={row} />,
        align: 'end',
        className: 'min-w-[76px] max-lg:hidden',
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
        className: 'min-w-[92px] max-xl:hidden',
      },
      { id: 'status', header: 'Status', cell: (row) => <StatusCell session={row} />, className: 'pl-4 lg:min-w-[132px]' },
    ],
    [source, zone, withZone],
  );
  return <DataTable columns={columns} rowId={(row) => row.id} {...table} />;
}
