import { formatDuration } from '@/lib/format';
import type { Words } from '@/lib/messages/words';

/**
 * A part of a whole, both in ms, as `49 min 17 s of 49 min 39 s`: down to seconds on both sides, so that a percentage
 * beside it does not seem to say something else. What is less than a second short of the whole is told so.
 */
export function partText(partMs: number, wholeMs: number, { t }: Pick<Words, 't'>): string {
  const seconds = [partMs, wholeMs].map((ms) => Math.floor(ms / 1000));
  const uneven = seconds.some((count) => count % 60 !== 0);
  const text = (ms: number) => {
    const full = ms >= 60_000 && Math.floor(ms / 1000) % 60 === 0;
    return `${formatDuration(ms, { exact: true })}${full && uneven ? ' 0 s' : ''}`;
  };
  const almost = partMs < wholeMs && seconds[0] === seconds[1];
  const whole = text(wholeMs);
  return almost ? t('participant.partAlmost', { whole }) : t('participant.partOf', { part: text(partMs), whole });
}
