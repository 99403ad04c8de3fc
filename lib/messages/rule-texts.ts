import type { Thresholds } from '@/lib/domain/thresholds';
import { formatPercent } from '@/lib/format';
import type { Words } from './words';

/**
 * The rules of the figures in one paragraph, for paper and files, where nothing can be opened. `window` names the
 * attendance window's span.
 */
export function countingRules({ present, partial, reconnectMs, lateMs, leftEarlyMs }: Thresholds, { t }: Words, window?: string): string {
  const [late, early] = [lateMs / 60_000, leftEarlyMs / 60_000];
  const shares = { present: formatPercent(present), partial: formatPercent(partial) };
  return [
    t('rules.people'),
    window === undefined ? t('rules.verdicts', shares) : t('rules.verdictsOf', { ...shares, window }),
    t('rules.reconnect', { seconds: reconnectMs / 1000 }),
    late === early ? t('rules.lateAndEarly', { minutes: late }) : t('rules.lateOrEarly', { late, early }),
  ].join(' ');
}
