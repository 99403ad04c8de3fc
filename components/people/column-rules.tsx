import type { ReactNode } from 'react';
import { limitMinutes } from '@/components/session/figure-words';
import { usualSentence, windowSentence } from '@/components/session/window-sentence';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { formatDuration, formatPercent } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  session: SessionAnswer;
  zone: string;
}

const { present, partial, lateMs, leftEarlyMs, reconnectMs, clipMs, disagreeMs } = defaultThresholds;

const bold = (parts: ReactNode) => <b className="font-medium">{parts}</b>;

/** What the columns and the words in them mean, with every limit that is used. */
export function ColumnRules({ session, zone }: Props) {
  const words = useWords();
  const { t } = words;
  const { summary, rooms } = session;
  return (
    <dl className="max-w-[420px] space-y-1.5 [&_dd]:text-muted [&_dt]:font-medium">
      <dt>{t('counting.joinedAndLeftTitle')}</dt>
      <dd>
        {t('counting.joinedAndLeft')} {t.rich('counting.late', { limit: limitMinutes(lateMs), b: bold })}{' '}
        {t.rich('counting.earlyColumn', { limit: limitMinutes(leftEarlyMs), b: bold })}
      </dd>
      <dt>{t('session.sort.duration')}</dt>
      <dd>
        {rooms.length > 0 ? t('counting.durationRooms') : t('counting.duration')} {t('counting.away', { seconds: reconnectMs / 1000 })}
        {summary.assumedMs > 0 && ` ${t('counting.assumedAlone', { duration: formatDuration(summary.assumedMs, { exact: true }) })}`}
      </dd>
      <dt>{t('session.sort.attendance')}</dt>
      <dd>
        {t('counting.attendanceColumn', { present: formatPercent(present), partial: formatPercent(partial) })}{' '}
        {windowSentence({ ...session, stale: session.freshness.stale }, zone, words)} {usualSentence(session, words)}
      </dd>
      <dt>{t('session.sort.joins')}</dt>
      <dd>{t('counting.joins')}</dd>
      <dt>{t('session.sort.presentInRangeMs')}</dt>
      <dd>{t('counting.inRange')}</dd>
      <dt>{t('counting.otherLimitsTitle')}</dt>
      <dd>{t('counting.otherLimits', { seconds: clipMs / 1000, limit: limitMinutes(disagreeMs) })}</dd>
      {summary.invited !== null && (
        <>
          <dt>{t('people.neverCame')}</dt>
          <dd>{t('counting.neverCame')}</dd>
        </>
      )}
    </dl>
  );
}
