import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { Figure } from './figure';
import { FigureRule } from './figure-rule';
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
      rule={<FigureRule of="peak" session={session} zone={zone} />}
    />
  );
}

const { reconnectMs } = defaultThresholds;

/** How often somebody was gone and came back. */
export function ReconnectsFigure({ session, zone }: Props) {
  const { t, count } = useWords();
  const { reconnects, absences, roomChanges } = session.summary;
  const away = t('session.reconnectsNote', { count: absences, limit: limitMinutes(reconnectMs) });
  return (
    <Figure
      name={t('session.reconnects')}
      value={count(reconnects)}
      note={roomChanges > 0 ? `${t('session.roomChanges', { count: roomChanges })} · ${away}` : away}
      rule={<FigureRule of="reconnects" session={session} zone={zone} />}
    />
  );
}
