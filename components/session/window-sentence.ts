import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { isWhole, type Judged } from './window-words';

interface Shown extends Judged {
  /** Live when it was last read. */
  stale?: boolean;
}

/** The attendance window in a sentence: its two times, and what begins and ends it. */
export function windowSentence({ status, attendanceWindow: window, stale = false }: Shown, zone: string, { t }: Pick<Words, 't'>): string {
  if (window === null) return t('counting.windowNone');
  const live = status === 'live';
  const time = (at: string) => formatTime(at, zone, { seconds: true });
  const span = { start: time(window.start), end: live && !stale ? t('session.now') : time(window.end) };
  if (window.crowd === 0) return t('counting.windowWhole', span);
  if (isWhole(window)) return t(live ? 'counting.windowAnybodyLive' : 'counting.windowAnybody', span);
  const { crowd } = window;
  if (live) return t('counting.windowCrowdLive', { ...span, crowd });
  return crowd === 2 ? t('counting.windowPair', span) : t('counting.windowCrowd', { ...span, crowd });
}

/** How the usual number in that sentence is found; `null` where there is none in it. */
export function usualSentence({ attendanceWindow: window }: Pick<Judged, 'attendanceWindow'>, { t }: Pick<Words, 't'>): string | null {
  return window === null || window.crowd === 0 || isWhole(window) ? null : t('counting.windowUsual');
}
