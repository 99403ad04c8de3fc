import { inSeries, type Moment, type NetworkState, SAMPLE_MS } from '@/simulator/people/network-states';
import { randomFrom } from '@/simulator/random';

/**
 * A moment of one stream: what it met since the one before, and whether it carried anything. `told` is false where the
 * sample is lost.
 */
export type StreamMoment = { at: number; network: NetworkState; flows: boolean; reported: boolean };

/**
 * When and what a stream reports, as in life: each stream ticks by itself, milliseconds to seconds beside the others, a
 * sample comes a little late, some are missing, and now and then a stream says nothing for a while. `moments` are ten
 * seconds apart.
 */
export function streamMoments(
  key: string,
  moments: readonly { at: number; network: NetworkState; flows: boolean }[],
  bounds: { start: number; end: number },
  seed: number,
): StreamMoment[] {
  const random = randomFrom(seed, 'ticks', key);
  const offset = random.chance(0.5) ? random.integer(-40, 40) : random.integer(-4_500, 4_500);
  let silent = 0;
  return moments
    .map((moment) => {
      const late = random.chance(0.1) ? random.integer(40, 900) : random.integer(0, 15);
      silent = silent > 0 ? silent - 1 : random.chance(0.003) ? random.integer(2, 9) : 0;
      return { ...moment, at: moment.at + offset + late, reported: silent === 0 && !random.chance(0.015) };
    })
    .filter(({ at }) => at > bounds.start && at <= bounds.end);
}

/**
 * What comes to somebody: their own way down, after the sender's way up at that time; only while the sender is there.
 */
export function receivedMoments(own: readonly Moment[], sender: readonly Moment[]): { at: number; network: NetworkState }[] {
  const first = sender[0];
  if (!first) return [];
  return own.flatMap(({ at, down }) => {
    const sent = sender[Math.floor((at - first.at) / SAMPLE_MS)];
    return sent ? [{ at, network: inSeries(sent.up, down) }] : [];
  });
}
