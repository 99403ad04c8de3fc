'use client';

import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { useHere } from '@/app/(dashboard)/use-here';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { Tooltip } from '@/components/ui/tooltip';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { formatCount, formatZone } from '@/lib/format';
import { LastSessionCell, MeetingCell } from './meeting-cells';

interface Props {
  source: string;
  zone: string;
  rows: readonly MeetingItem[];
  /** Whether the provider knows who is invited. */
  hasInvitees: boolean;
  dimmed: boolean;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

/** A figure; an empty cell where it is not known. */
const figure = (count: number | null) => (count === null ? null : formatCount(count));

export function MeetingsTable({ source, zone, rows, hasInvitees, dimmed, sort, onSort }: Props) {
  const { withZone } = useHere();
  const columns = useMemo<Column<MeetingItem>[]>(() => {
    const zoneName = formatZone(zone, Date.now());
    const figureColumn = { align: 'end', sortable: true, className: 'min-w-[84px] max-lg:hidden' } as const;
    const all: Column<MeetingItem>[] = [
      {
        id: 'title',
        header: (
          <>
            Meeting <span className="font-normal lg:hidden">· times in {zoneName}</span>
          </>
        ),
        cell: (row) => <MeetingCell meeting={row} source={source} zone={zone} withZone={withZone} />,
        sortable: true,
        upFirst: true,
        className: 'w-full min-w-[180px] max-w-0',
      },
      {
        id: 'lastSession',
        header: (
          <>
            Last session <span className="font-normal">· {zoneName}</span>
          </>
        ),
        cell: (row) => <LastSessionCell meeting={row} source={source} zone={zone} withZone={withZone} />,
        sortable: true,
        className: 'min-w-[250px] max-lg:hidden',
      },
      { ...figureColumn, id: 'sessions', header: 'Sessions', cell: (row) => figure(row.sessions) },
      {
        ...figureColumn,
        id: 'people',
        header: (
          <Tooltip content="In the last session, each person once.">
            <span>People</span>
          </Tooltip>
        ),
        cell: (row) => figure(row.people),
      },
      {
        ...figureColumn,
        id: 'invitees',
        header: (
          <Tooltip content="People added to the meeting, as last kept with one of its sessions.">
            <span>Invited</span>
          </Tooltip>
        ),
        cell: (row) => figure(row.invitees),
      },
      {
        id: 'createdAt',
        header: 'Created',
        cell: (row) => <ZonedInstant at={row.createdAt} zone={zone} />,
        sortable: true,
        className: 'min-w-[200px] pl-4 max-xl:hidden',
      },
    ];
    return all.filter(({ id }) => hasInvitees || id !== 'invitees');
  }, [source, zone, withZone, hasInvitees]);
  return (
    <DataTable
      caption="Meetings"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      dimmed={dimmed}
      {...(sort ? { sort } : {})}
      {...(onSort ? { onSort } : {})}
    />
  );
}
