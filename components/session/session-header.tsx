import type { ReactNode } from 'react';
import { NameText } from '@/components/ui/name-text';
import { Pill } from '@/components/ui/pill';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatDuration, formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** Its length is left out where that is not told. */
  session: Pick<SessionAnswer, 'title' | 'status' | 'startedAt' | 'endedAt' | 'asOf' | 'freshness'> &
    Partial<Pick<SessionAnswer, 'durationMs'>>;
  zone: string;
  /** Where this stands: links above the title. */
  crumbs: ReactNode;
  /** Freshness and what can be done, at the right. */
  aside: ReactNode;
  /** What else is to be known of it, under its times. */
  note?: ReactNode;
}

/** What, when and for how long; the zone is named with its offset on that day. */
export function SessionHeader({ session, zone, crumbs, aside, note }: Props) {
  const { t, range } = useWords();
  const at = session.startedAt ?? session.asOf;
  return (
    <header>
      {crumbs}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex min-w-0 items-center gap-2.5">
            <h1 className="min-w-0 [overflow-wrap:anywhere]">
              <NameText text={session.title} missing={t('reports.untitledSession')} className="whitespace-normal!" />
            </h1>
            {session.status === 'live' ? (
              <Pill tone={session.freshness.stale ? 'neutral' : 'live'} shape="disc">
                {session.freshness.stale ? t('session.liveThen') : t('session.live')}
              </Pill>
            ) : (
              <Pill shape="square">{t('session.ended')}</Pill>
            )}
          </div>
          <p className="mt-1.5 text-[13.5px] text-muted">
            <b className="font-medium text-ink">{range(session.startedAt, session.endedAt, zone)}</b>
            {typeof session.durationMs === 'number' && <> · {formatDuration(session.durationMs)}</>} ·{' '}
            {t('session.timesIn', { zone: formatZone(zone, at) })}
          </p>
          {note}
        </div>
        {aside}
      </div>
    </header>
  );
}
