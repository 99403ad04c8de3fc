import type { ReactNode } from 'react';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { SessionAddress } from './use-session-address';
import { isShortWindow, leavesOutMuch } from './window-words';

interface Props {
  session: SessionAnswer;
  zone: string;
  address: SessionAddress;
}

const look = 'min-h-6 text-accent underline-offset-2 hover:underline print:text-inherit';

const bold = (parts: ReactNode) => <b className="font-medium text-ink">{parts}</b>;

/** The time by which people are judged, who was there outside it, and the choice of the whole session. */
export function WindowLine({ session, zone, address: { params, set } }: Props) {
  const { t } = useWords();
  const { attendanceWindow: window, summary, status, freshness } = session;
  if (window === null || window.crowd === 0) return null;
  const live = status === 'live';
  const span = `${formatTime(window.start, zone)} – ${live && !freshness.stale ? t('session.now') : formatTime(window.end, zone)}`;
  const outside = summary.outsideWindow;
  const core = params.window === 'core';
  const isNarrower = leavesOutMuch(session);
  return (
    <p className="mb-3 text-[13px] text-muted print:mb-1 print:text-[11.5px]">
      {core
        ? t.rich(live ? 'session.measuredByCore' : 'session.judgedByCore', { span, crowd: window.crowd, b: bold })
        : t.rich(live ? 'session.measuredByAnybody' : 'session.judgedByAnybody', { span, b: bold })}
      {isShortWindow(session) && ` – ${t('session.shortWindow')}`}
      {core && isNarrower && outside > 0 && (
        <>
          {' · '}
          <button type="button" className={look} onClick={() => set({ outside: 'true', verdict: null, state: null, neverCame: null })}>
            {t('session.alsoOutside', { count: outside })}
          </button>
        </>
      )}
      {((isNarrower && !live) || !core) && (
        <span className="print:hidden">
          {' · '}
          <button type="button" className={look} onClick={() => set({ window: core ? 'session' : 'core', outside: null })}>
            {core ? t('session.byWholeSession') : t('session.byCore')}
          </button>
        </span>
      )}
    </p>
  );
}
