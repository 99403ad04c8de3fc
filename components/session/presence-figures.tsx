import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { atLeast, isPartlyRead, limitMinutes } from './figure-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** Most people at once. */
export function PeakFigure({ session, zone }: Props) {
  const words = useWords();
  const { t } = words;
  const { summary, status } = session;
  const { peakAt } = summary;
  const partly = isPartlyRead(session);
  const nobody = status === 'live' ? t('session.nobodyYet') : t('session.nobodyCame');
  return (
    <Figure
      name={t('session.peak')}
      value={atLeast(summary.peak, partly, words)}
      note={peakAt === null ? nobody : t('session.at', { time: formatTime(peakAt, zone) })}
      muted={partly}
      rule={
        <>
          <p>{peakAt === null ? t('counting.peak') : t('counting.peakAt', { time: formatTime(peakAt, zone, { seconds: true }) })}</p>
          <p>{t('counting.peakRule')}</p>
        </>
      }
    />
  );
}

const { reconnectMs } = defaultThresholds;

/** How often somebody was gone and came back. */
export function ReconnectsFigure({ session: { summary } }: Pick<Props, 'session'>) {
  const { t, count } = useWords();
  const { reconnects, absences, roomChanges } = summary;
  const seconds = reconnectMs / 1000;
  const away = t('session.reconnectsNote', { count: absences, limit: limitMinutes(reconnectMs) });
  return (
    <Figure
      name={t('session.reconnects')}
      value={count(reconnects)}
      note={roomChanges > 0 ? `${t('session.roomChanges', { count: roomChanges })} · ${away}` : away}
      rule={
        <>
          <p>{t('counting.reconnectsRule', { seconds })}</p>
          <p>{t('counting.reconnects', { reconnects, absences })}</p>
          {roomChanges > 0 && <p>{t('counting.moves', { count: roomChanges, seconds })}</p>}
        </>
      }
    />
  );
}
