'use client';

import { useMemo } from 'react';
import { ZonedInstant } from '@/app/(dashboard)/[source]/zoned-instant';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { type Column, DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import { Tooltip } from '@/components/ui/tooltip';
import type { MeetingItem } from '@/lib/domain/answers/meeting-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { FigureCell, LastSessionCell, MeetingCell, SessionsCell } from './meeting-cells';

interface Props {
  source: string;
  zone: string;
  rows: readonly MeetingItem[];
  /** All sessions of the source are known. */
  whole: boolean;
  /** Whether the provider knows who is invited. */
  hasInvitees: boolean;
  dimmed: boolean;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

export function MeetingsTable({ source, zone, rows, whole, hasInvitees, dimmed, sort, onSort }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const columns = useMemo<Column<MeetingItem>[]>(() => {
    const zoneName = formatZone(zone, Date.now());
    const figureColumn = { align: 'end', sortable: true, className: 'min-w-[84px] max-lg:hidden' } as const;
    const all: Column<MeetingItem>[] = [
      {
        id: 'title',
        header: (
          <>
            {t('sessions.meeting')} <span className="font-normal lg:hidden">{t('table.timesIn', { zone: zoneName })}</span>
          </>
        ),
        cell: (row) => <MeetingCell meeting={row} whole={whole} source={source} zone={zone} withZone={withZone} />,
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
        cell: (row) => <LastSessionCell meeting={row} whole={whole} source={source} zone={zone} withZone={withZone} />,
        sortable: true,
        className: 'min-w-[250px] max-lg:hidden',
      },
      {
        ...figureColumn,
        id: 'sessions',
        header: whole ? (
          t('shell.sessions')
        ) : (
          <Tooltip content={t('meetings.sessionsNote')}>
            <span>{t('shell.sessions')}</span>
          </Tooltip>
        ),
        cell: (row) => <SessionsCell meeting={row} whole={whole} />,
      },
      {
        ...figureColumn,
        id: 'people',
        header: (
          <Tooltip content={t('meetings.peopleNote')}>
            <span>{t('sessions.people')}</span>
          </Tooltip>
        ),
        cell: (row) => <FigureCell figure={row.people} meeting={row} whole={whole} />,
      },
      {
        ...figureColumn,
        id: 'invitees',
        header: (
          <Tooltip content={t('meetings.invitedNote')}>
            <span>{t('meetings.invited')}</span>
          </Tooltip>
        ),
        cell: (row) => <FigureCell figure={row.invitees} meeting={row} whole={whole} />,
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
  }, [source, zone, withZone, whole, hasInvitees, t]);
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
