'use client';

import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { useHere } from '@/app/(dashboard)/use-here';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { Tooltip } from '@/components/ui/tooltip';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
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

export function MeetingsTable({ source, zone, rows, hasInvitees, dimmed, sort, onSort }: Props) {
  const { t, count } = useWords();
  const { withZone } = useHere();
  const columns = useMemo<Column<MeetingItem>[]>(() => {
    const zoneName = formatZone(zone, Date.now());
    // Empty where it is not known.
    const figure = (of: number | null) => (of === null ? null : count(of));
    const figureColumn = { align: 'end', sortable: true, className: 'min-w-[84px] max-lg:hidden' } as const;
    const all: Column<MeetingItem>[] = [
      {
        id: 'title',
        header: (
          <>
            {t('sessions.meeting')} <span className="font-normal lg:hidden">{t('table.timesIn', { zone: zoneName })}</span>
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
            {t('meetings.lastSession')} <span className="font-normal">· {zoneName}</span>
          </>
        ),
        cell: (row) => <LastSessionCell meeting={row} source={source} zone={zone} withZone={withZone} />,
        sortable: true,
        className: 'min-w-[250px] max-lg:hidden',
      },
      { ...figureColumn, id: 'sessions', header: t('shell.sessions'), cell: (row) => figure(row.sessions) },
      {
        ...figureColumn,
        id: 'people',
        header: (
          <Tooltip content={t('meetings.peopleNote')}>
            <span>{t('sessions.people')}</span>
          </Tooltip>
        ),
        cell: (row) => figure(row.people),
      },
      {
        ...figureColumn,
        id: 'invitees',
        header: (
          <Tooltip content={t('meetings.invitedNote')}>
            <span>{t('meetings.invited')}</span>
          </Tooltip>
        ),
        cell: (row) => figure(row.invitees),
      },
      {
        id: 'createdAt',
        header: t('meetings.createdAt'),
        cell: (row) => <ZonedInstant at={row.createdAt} zone={zone} />,
        sortable: true,
        className: 'min-w-[200px] ps-4 max-xl:hidden',
      },
    ];
    return all.filter(({ id }) => hasInvitees || id !== 'invitees');
  }, [source, zone, withZone, hasInvitees, t, count]);
  return (
    <DataTable
      caption={t('shell.meetings')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      dimmed={dimmed}
      {...(sort ? { sort } : {})}
      {...(onSort ? { onSort } : {})}
    />
  );
}
