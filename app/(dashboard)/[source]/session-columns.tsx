import type { Column } from '@/components/table/data-table';
import { Hint } from '@/components/ui/hint';
import { Tooltip } from '@/components/ui/tooltip';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatZone } from '@/lib/format';
import type { Say } from '@/lib/messages/say';
import { AttendanceCell } from './attendance-cell';
import { HeadCountCell } from './head-count-cell';
import { DurationCell, MinutesCell, PeakCell, PeopleCell } from './session-cells';
import type { OfferedOrders } from './sessions-order';
import { TitleCell } from './title-cell';
import { ZonedInstant } from './zoned-instant';

export interface SessionColumns {
  source: string;
  zone: string;
  /** The status that the heading above the table tells of its rows; `liveThen`: live when they were last listed. */
  unsaid: 'live' | 'liveThen' | 'ended';
  withMinutes: boolean;
  /** In a meeting's own list, its title. */
  meetingTitle?: string | null | undefined;
  /** Some row has something in the last column: else a phone leaves it out. */
  hasLastCell: boolean;
  /** Which columns can be pressed. */
  sorts: OfferedOrders;
  withZone: (path: string) => string;
  t: Say;
}

/**
 * Each column is as wide as its widest content can be, so that the tables of live and of ended sessions stand in line.
 */
export function sessionColumns(given: SessionColumns): Column<SessionItem>[] {
  const { source, zone, unsaid, withMinutes, meetingTitle, hasLastCell, sorts, withZone, t } = given;
  const zoneName = formatZone(zone, Date.now());
  const minutes: Column<SessionItem> = {
    id: 'minutes',
    header: <Hint content={t('sessions.minutesNote')}>{t('sessions.minutes')}</Hint>,
    cell: (row) => <MinutesCell session={row} />,
    align: 'end',
    className: 'min-w-[76px] max-lg:hidden',
  };
  const cell = (row: SessionItem) => (
    <TitleCell session={row} source={source} zone={zone} withMinutes={withMinutes} meetingTitle={meetingTitle} withZone={withZone} />
  );
  const started = (
    <>
      {t('sessions.started')} <span className="font-normal">· {zoneName}</span>
    </>
  );
  // A header that is pressed is a button already.
  const counted = (label: string, note: string) =>
    sorts.counted ? (
      <Tooltip content={note}>
        <span>{label}</span>
      </Tooltip>
    ) : (
      <Hint content={note}>{label}</Hint>
    );
  const wide = 'w-full min-w-[160px] max-w-0';
  const titled: Column<SessionItem>[] = [
    {
      id: 'title',
      header: (
        <>
          {t('sessions.meeting')} <span className="font-normal lg:hidden">{t('table.timesIn', { zone: zoneName })}</span>
        </>
      ),
      cell,
      className: wide,
    },
    {
      id: 'startedAt',
      header: started,
      cell: (row) => row.startedAt !== null && <ZonedInstant at={row.startedAt} zone={zone} />,
      sortable: sorts.listed,
      className: 'min-w-[236px] max-lg:hidden',
    },
  ];
  const dated: Column<SessionItem>[] = [{ id: 'startedAt', header: started, cell, sortable: sorts.listed, className: wide }];
  return [
    ...(meetingTitle === undefined ? titled : dated),
    {
      id: 'duration',
      header: t('sessions.duration'),
      cell: (row) => <DurationCell session={row} />,
      align: 'end',
      className: `min-w-[84px] xl:min-w-[92px] ${withMinutes ? 'max-xl:hidden' : 'max-lg:hidden'}`,
    },
    ...(withMinutes ? [minutes] : []),
    {
      id: 'people',
      header: counted(t('sessions.people'), t('sessions.peopleNote')),
      sortable: sorts.counted,
      cell: (row) => <PeopleCell session={row} />,
      align: 'end',
      className: 'min-w-[68px] xl:min-w-[84px] max-lg:hidden',
    },
    {
      id: 'peak',
      header: counted(t('sessions.peak'), t('sessions.peakNote')),
      sortable: sorts.counted,
      cell: (row) => <PeakCell session={row} />,
      align: 'end',
      className: 'min-w-[80px] xl:min-w-[92px] max-lg:hidden',
    },
    {
      id: 'curve',
      header: t('sessions.headCount'),
      cell: (row) => <HeadCountCell session={row} />,
      className: 'min-w-[136px] ps-4 max-xl:hidden',
    },
    {
      id: 'attendance',
      header:
        unsaid === 'ended' ? (
          counted(t('sessions.attendanceHead'), t('sessions.attendanceNote'))
        ) : (
          <Hint content={t('sessions.inNowNote')}>{t(unsaid === 'live' ? 'sessions.inNow' : 'sessions.inThen')}</Hint>
        ),
      sortable: sorts.counted,
      cell: (row) => <AttendanceCell session={row} unsaid={unsaid} />,
      align: 'end',
      className: `min-w-[96px] lg:min-w-[108px] ${hasLastCell ? '' : 'max-lg:hidden'}`,
    },
  ];
}
