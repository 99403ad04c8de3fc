import { type Segment, segmentsOf } from '@/components/presence/presence-segments';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { shownMs } from './shown-lengths';

interface Props {
  row: Pick<ParticipantRow, 'intervals' | 'assumed' | 'reduced'>;
  zone: string;
  /** Live when it was last read. */
  stale: boolean;
  roomName: (id: string | undefined) => string;
}

const few = 8;

/**
 * The presence bar in words: every interval and every gap. Longer lists are folded after the first eight lines; of too
 * many to be sent is said how many there are.
 */
export function ParticipantIntervals({ row, zone, stale, roomName }: Props) {
  const { t } = useWords();
  const { intervals, reduced } = row;
  if (intervals.length === 0) return null;
  if (reduced)
    return (
      <p className="mt-2 max-w-prose text-[12.5px] text-muted min-[700px]:ms-[124px]">
        {t('participant.reducedIntervals', { count: reduced.intervals })}
      </p>
    );
  const list = segmentsOf(row, 0);
  const rooms = intervals.some((interval) => interval.room !== undefined);
  const rest = list.length - few;
  return (
    <div className="mt-2 min-[700px]:ms-[124px]">
      <Table list={list.slice(0, few)} zone={zone} stale={stale} roomName={rooms ? roomName : null} caption={t('participant.intervals')} />
      {rest > 0 && (
        <details className="print:[&::details-content]:block">
          <summary className="py-1 text-[12.5px] text-accent">{t('participant.showMore', { count: rest })}</summary>
          <Table
            list={list.slice(few)}
            zone={zone}
            stale={stale}
            roomName={rooms ? roomName : null}
            caption={t('participant.intervalsContinued')}
          />
        </details>
      )}
    </div>
  );
}

interface TableProps {
  list: Segment[];
  zone: string;
  stale: boolean;
  roomName: Props['roomName'] | null;
  caption: string;
}

/** What a stretch is; `room` where rooms are told apart. */
function whatText({ kind, room }: { kind: Segment['kind']; room: string | null }, { t }: Words): string {
  if (kind === 'away') return t('participant.away');
  if (kind === 'reconnect') return t('participant.reconnect');
  return room === null ? t('participant.present') : t('participant.presentIn', { room });
}

function Table({ list, zone, stale, roomName, caption }: TableProps) {
  const words = useWords();
  const { t } = words;
  const time = (at: number, assumed: boolean) => `${assumed ? '≈ ' : ''}${formatTime(at, zone, { seconds: true })}`;
  return (
    <table className="text-[12.5px]">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('participant.fromAndTo')}</th>
          <th scope="col">{t('participant.length')}</th>
          <th scope="col">{t('participant.what')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ kind, start, end, startAssumed, endAssumed, stillIn, room }) => (
          <tr key={`${kind} ${start}`} className={kind === 'present' ? '' : 'text-muted'}>
            <td className="whitespace-nowrap py-px pe-5">
              {time(start, kind === 'present' && startAssumed)} –{' '}
              {stillIn && !stale ? t('session.now') : time(end, kind === 'present' && endAssumed)}
            </td>
            <td className="whitespace-nowrap py-px pe-5 text-end">{formatDuration(shownMs({ start, end }), { exact: true })}</td>
            <td className="py-px text-muted">{whatText({ kind, room: roomName?.(room) ?? null }, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
