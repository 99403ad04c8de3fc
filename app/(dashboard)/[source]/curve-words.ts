import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { formatCount, formatDuration } from '@/lib/format';

/** What a small head-count line shows, in words; `null` where nobody was ever there. */
export function curveWords(curve: SessionItem['curve'], isLive: boolean): string | null {
  const most = Math.max(0, ...(curve?.people ?? []));
  if (curve === null || most === 0) return null;
  const at = curve.at[curve.people.indexOf(most)] ?? 0;
  const who = most === 1 ? '1 person' : `${formatCount(most)} people`;
  const when = at < 60_000 ? 'from the first minute on' : `${formatDuration(at)} after the start`;
  return `At most ${who}${isLive ? ' so far' : ''}, ${when}.`;
}
