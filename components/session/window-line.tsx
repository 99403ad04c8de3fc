import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount, formatTime } from '@/lib/format';
import type { SessionAddress } from './use-session-address';
import { isShortWindow, leavesOutMuch } from './window-words';

interface Props {
  session: SessionAnswer;
  zone: string;
  address: SessionAddress;
}

const linkLook = 'min-h-6 text-accent underline-offset-2 hover:underline print:hidden';

/** The time by which people are judged, who was there outside it, and the choice of the whole session. */
export function WindowLine({ session, zone, address: { params, set } }: Props) {
  const { attendanceWindow: window, summary, status } = session;
  if (window === null || window.crowd === 0) return null;
  const live = status === 'live';
  const span = `${formatTime(window.start, zone)} – ${live ? 'now' : formatTime(window.end, zone)}`;
  const outside = summary.outsideWindow;
  const core = params.window === 'core';
  const isNarrower = leavesOutMuch(session);
  return (
    <p className="mb-3 text-[13px] text-muted print:mb-1 print:text-[11.5px]">
      {live ? 'Measured so far by ' : 'Judged by '}
      <b className="font-medium text-ink">{span}</b>
      {core ? `, the core of the session (a crowd of ${formatCount(window.crowd)})` : ', the time in which anybody was in'}
      {isShortWindow(session) && ' – less than half of the time that anybody was in'}
      {core && isNarrower && outside > 0 && (
        <>
          {' · '}
          <button type="button" className={linkLook} onClick={() => set({ outside: 'true', verdict: null, state: null, neverCame: null })}>
            {formatCount(outside)} also there outside it
          </button>
          <span className="hidden print:inline">{formatCount(outside)} also there outside it</span>
        </>
      )}
      {((isNarrower && !live) || !core) && (
        <>
          <span className="print:hidden"> · </span>
          <button type="button" className={linkLook} onClick={() => set({ window: core ? 'session' : 'core', outside: null })}>
            {core ? 'judge by the whole session' : 'judge by its core'}
          </button>
        </>
      )}
    </p>
  );
}
