import type { SessionItem } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

/** What a small head-count line shows, in words; `null` where nobody was ever there. */
export function curveWords(curve: SessionItem['curve'], isLive: boolean, { t, duration }: Words): string | null {
  const most = Math.max(0, ...(curve?.people ?? []));
  if (curve === null || most === 0) return null;
  const at = curve.at[curve.people.indexOf(most)] ?? 0;
  const when = at < 60_000 ? t('sessions.fromTheFirstMinute') : t('sessions.afterTheStart', { duration: duration(at) });
  return isLive ? t('sessions.mostSoFar', { people: most, when }) : t('sessions.most', { people: most, when });
}
