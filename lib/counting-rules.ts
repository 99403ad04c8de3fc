import type { Thresholds } from '@/lib/domain/thresholds';
import { formatPercent } from '@/lib/format';

/** The rules of the figures in one paragraph, for paper and files, where nothing can be opened. `window` is said behind "of the attendance window". */
export function countingRules({ present, partial, reconnectMs, lateMs, leftEarlyMs }: Thresholds, window = ''): string {
  const late = lateMs / 60_000;
  const early = leftEarlyMs / 60_000;
  return [
    'Connections with the same person’s id are one person; two devices at once count once.',
    `Present from ${formatPercent(present)}, partial from ${formatPercent(partial)} of the attendance window${window}, else absent.`,
    `Gone for up to ${reconnectMs / 1000} s is a reconnect, longer an absence.`,
    late === early
      ? `Late and left early: by more than ${late} min.`
      : `Late: by more than ${late} min; left early: by more than ${early} min.`,
  ].join(' ');
}
