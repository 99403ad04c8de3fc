import type { ReactNode } from 'react';
import { roleWord } from '@/components/timeline/role-word';
import { NameText } from '@/components/ui/name-text';
import type { ConnectionItem } from '@/lib/domain/answers/participant-answer';
import { formatDuration, formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import styles from './edge-shadow.module.css';
import { shortId } from './participant-words';

interface Props {
  connections: ConnectionItem[];
  /** Shown again only where a connection has another name. */
  personName: string | null;
  zone: string;
  /** Live when it was last read. */
  stale: boolean;
  roomName: (id: string | undefined) => string;
  /** What can be done with a connection, under its id. */
  action?: ((connection: ConnectionItem) => ReactNode) | undefined;
}

const head = 'whitespace-nowrap border-line border-b py-1.5 pe-4 font-medium text-[12px] text-muted last:pe-0';
const cell = 'h-[30px] whitespace-nowrap border-line2 border-b pe-4 last:pe-0';

function ColumnHead({ end = false, children }: { end?: boolean; children: string }) {
  return (
    <th scope="col" className={`${head} ${end ? 'text-end' : 'text-start'}`}>
      {children}
    </th>
  );
}

/** Where the provider sends whole stays and no time of leaving, the last stay tells it. */
function leftText({ leftAt, intervals }: ConnectionItem, time: (value: string | null) => string, stale: boolean, { t }: Words): string {
  const last = intervals.at(-1);
  return last?.endSource === 'now' ? t(stale ? 'presence.inThen' : 'participant.stillIn') : time(leftAt ?? last?.end ?? null);
}

/** Every joined device or tab, with the provider's own times and figure beside what we count. */
export function ParticipantConnections({ connections, personName, zone, stale, roomName, action }: Props) {
  const words = useWords();
  const { t } = words;
  const rooms = connections.some((connection) => connection.room !== null);
  const roles = connections.some((connection) => connection.role !== null);
  const names = connections.some(({ name }) => name !== null && name !== personName);
  const time = (value: string | null) => formatTime(value, zone, { seconds: true });
  return (
    <section aria-labelledby="connections-title">
      <h2 id="connections-title" className="mt-6 mb-1">
        {t('participant.connections')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard. */}
      <section tabIndex={0} aria-label={t('participant.connectionsScroll')} className={`overflow-x-auto ${styles.edges}`}>
        <table className="w-full text-[12.5px]">
          <caption className="sr-only">{t('participant.connectionsCaption')}</caption>
          <thead>
            <tr>
              <ColumnHead>{t('participant.connection')}</ColumnHead>
              {names && <ColumnHead>{t('participant.name')}</ColumnHead>}
              {roles && <ColumnHead>{t('participant.role')}</ColumnHead>}
              {rooms && <ColumnHead>{t('participant.room')}</ColumnHead>}
              <ColumnHead>{t('participant.joined')}</ColumnHead>
              <ColumnHead>{t('participant.left')}</ColumnHead>
              <ColumnHead end>{t('participant.providerSays')}</ColumnHead>
              <ColumnHead end>{t('participant.weCount')}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {connections.map((connection) => (
              <tr key={connection.id}>
                <th scope="row" className={`${cell} text-start font-normal`}>
                  <code className="font-mono text-[12px]">{shortId(connection.id)}</code>
                  {action?.(connection)}
                </th>
                {names && (
                  <td className={`${cell} max-w-[200px]`}>
                    <NameText text={connection.name} />
                  </td>
                )}
                {roles && (
                  <td className={`${cell} max-w-[160px] truncate text-muted`}>
                    {connection.role === null ? '–' : roleWord(connection.role)}
                  </td>
                )}
                {rooms && <td className={cell}>{roomName(connection.room ?? undefined)}</td>}
                <td className={cell}>{time(connection.joinedAt ?? connection.intervals[0]?.start ?? null)}</td>
                <td className={cell}>{leftText(connection, time, stale, words)}</td>
                <td className={`${cell} text-end text-muted`}>{formatDuration(connection.providerDurationMs, { exact: true })}</td>
                <td className={`${cell} text-end`}>{formatDuration(connection.presentMs, { exact: true })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
