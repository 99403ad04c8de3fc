import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { AttendanceFigure, LateFigure, StayFigure } from './attendance-figures';
import { InNowFigure, PeopleFigure } from './people-figures';
import { PeakFigure, ReconnectsFigure } from './presence-figures';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/** The six figures of a session, each with its rule in words and the numbers it came from. Nobody is judged while it is live. */
export function SessionFigures({ session, zone }: Props) {
  const live = session.status === 'live';
  return (
    <dl className="mt-5 mb-3 grid grid-cols-2 border-line border-y md:grid-cols-3 md:[&>div:nth-child(4)]:border-l-0 md:[&>div:nth-child(4)]:pl-0 xl:grid-cols-[repeat(6,minmax(min-content,1fr))] xl:[&>div:nth-child(4)]:border-l xl:[&>div:nth-child(4)]:pl-4 print:my-3 print:grid-cols-3">
      {live && <InNowFigure session={session} />}
      <PeopleFigure session={session} />
      <PeakFigure session={session} zone={zone} />
      {!live && <AttendanceFigure session={session} zone={zone} />}
      <StayFigure session={session} zone={zone} />
      <ReconnectsFigure session={session} />
      <LateFigure session={session} zone={zone} />
    </dl>
  );
}
