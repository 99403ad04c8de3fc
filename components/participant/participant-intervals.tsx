import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import { formatDuration, formatTime } from '@/lib/format';
import { type Stretch, shownMs, stretches } from './participant-gaps';

interface Props {
  row: Pick<ParticipantRow, 'intervals' | 'assumed' | 'flags'>;
  zone: string;
  roomName: (id: string | undefined) => string;
}

const few = 8;

/** The presence bar in words: every interval and every gap. Longer lists are folded after the first eight lines. */
export function ParticipantIntervals({ row, zone, roomName }: Props) {
  const { intervals } = row;
  if (intervals.length === 0) return null;
  const list = stretches(intervals);
  const rooms = intervals.some((interval) => interval.room !== undefined);
  const rest = list.length - few;
  return (
    <div className="mt-2 min-[700px]:ml-[124px]">
      <Table row={row} list={list.slice(0, few)} zone={zone} roomName={rooms ? roomName : null} caption="Intervals of presence" />
      {rest > 0 && (
        <details className="print:[&::details-content]:block">
          <summary className="py-1 text-[12.5px] text-accent">Show {rest} more</summary>
          <Table
            row={row}
            list={list.slice(few)}
            zone={zone}
            roomName={rooms ? roomName : null}
            caption="Intervals of presence, continued"
          />
        </details>
      )}
    </div>
  );
}

interface TableProps {
  row: Props['row'];
  list: Stretch[];
  zone: string;
  roomName: Props['roomName'] | null;
  caption: string;
}

function Table({ row, list, zone, roomName, caption }: TableProps) {
  const time = (at: number, assumed: boolean) => `${assumed ? '≈ ' : ''}${formatTime(at, zone, { seconds: true })}`;
  return (
    <table className="text-[12.5px]">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">From and to</th>
          <th scope="col">Length</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ kind, start, end, interval }) => (
          <tr key={`${kind} ${start}`} className={kind === 'present' ? '' : 'text-muted'}>
            <td className="whitespace-nowrap py-px pr-5">
              {time(start, interval !== undefined && isStartAssumed(interval, row))} –{' '}
              {interval?.endSource === 'now' ? 'now' : time(end, interval !== undefined && isEndAssumed(interval, row))}
            </td>
            <td className="whitespace-nowrap py-px pr-5 text-right">{formatDuration(shownMs({ start, end }), { exact: true })}</td>
            <td className="py-px text-muted">
              {kind === 'present'
                ? roomName
                  ? `present, ${roomName(interval?.room)}`
                  : 'present'
                : kind === 'away'
                  ? 'away'
                  : 'reconnect'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
