'use client';

import { useState } from 'react';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { AttendanceFigure, LateFigure, StayFigure } from './attendance-figures';
import styles from './figure.module.css';
import { InNowFigure, PeopleFigure } from './people-figures';
import { PeakFigure, ReconnectsFigure } from './presence-figures';
import { useLongestValue } from './use-longest-value';

interface Props {
  session: SessionAnswer;
  zone: string;
}

/**
 * The six figures of a session, each with its rule in words and the numbers it came from. Nobody is judged while it is
 * live. A phone shows three of them, so that the first people stand on its first screen, and the others when they are
 * asked for.
 */
export function SessionFigures({ session, zone }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const list = useLongestValue();
  const live = session.status === 'live';
  // A report may hide verdicts, and with them who came late or left early.
  const judged = session.summary.late !== null;
  return (
    <>
      <dl ref={list} className={styles.figures} data-live={live || undefined} data-all={all || undefined}>
        {live && <InNowFigure session={session} zone={zone} />}
        <PeopleFigure session={session} zone={zone} />
        {!live && judged && <AttendanceFigure session={session} zone={zone} />}
        <PeakFigure session={session} zone={zone} />
        <StayFigure session={session} zone={zone} />
        <ReconnectsFigure session={session} zone={zone} />
        {judged && <LateFigure session={session} zone={zone} />}
      </dl>
      <button
        type="button"
        aria-expanded={all}
        onClick={() => setAll(!all)}
        className="-mt-1 mb-1 min-h-8 text-[13px] text-accent md:hidden print:hidden"
      >
        {all ? t('session.fewerFigures') : judged ? t('session.allSixFigures') : t('session.allFigures')}
      </button>
    </>
  );
}
