import { measureLines } from './measured-line';
import type { QualityStats } from './quality-stream';
import { spokenStreams } from './spoken-stream';

/**
 * The steps of a session that began at `sessionStart` (ms) in which a line that this connection sent was fair or worse.
 */
export function sentBadlyIn(stats: QualityStats, sessionStart: number): Set<number> {
  const streams = spokenStreams(stats, sessionStart, new Set()).filter(({ direction }) => direction === 'sent');
  const steps = [...new Set(streams.flatMap(({ speaking }) => [...speaking.keys()]))];
  const bad = new Set<number>();
  for (const { grades } of measureLines(streams, steps)) {
    for (const [index, step] of steps.entries()) if (grades[index] === 'fair' || grades[index] === 'poor') bad.add(step);
  }
  return bad;
}
