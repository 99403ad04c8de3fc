import { type Random, randomFrom } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';
import type { Equipment } from './equipment';

/** Seconds, a fraction of packets, and a mean opinion score from 1 to 5. */
export type NetworkState = { rtt: number; jitter: number; loss: number; mos: number; bad: boolean };

/** `weather` is the worse of the two ways: `up` meets what the person sends, `down` what comes to them. */
export type Moment = { at: number; network: NetworkState; up: NetworkState; down: NetworkState };

export const SAMPLE_MS = 10_000;

/**
 * The state of a person's network every ten seconds of one visit, up to `until`. Reading a longer stretch
 * never changes the earlier samples. Some people, most of those on a phone, have a bad phase, on one way or both.
 */
export function networkStates(connection: Connection, visit: number, until: number, seed: number, equipment: Equipment): Moment[] {
  const span = connection.visits[visit];
  if (!span) return [];
  const person = randomFrom(seed, 'network', connection.id);
  const base = { rtt: person.between(0.018, equipment.network === 'cellular' ? 0.11 : 0.06), jitter: person.between(0.001, 0.006) };
  const suffers = person.chance(equipment.network === 'cellular' ? 0.8 : 0.12) || connection.badUplink === true;
  const ways = connection.badUplink ? 'up' : person.pick(['up', 'down', 'both'] as const);
  const whole = connection.leftAt - connection.joinedAt;
  const from = connection.joinedAt + whole * person.between(0.2, 0.6);
  const to = from + Math.min(whole * 0.3, person.between(90_000, 420_000));
  const random = randomFrom(seed, 'samples', connection.id, visit);
  const samples: Moment[] = [];
  for (let at = span.start + SAMPLE_MS; at <= Math.min(span.end, until); at += SAMPLE_MS) {
    const calm = sample(base, false, random);
    const network = suffers && at >= from && at < to ? sample(base, true, random) : calm;
    samples.push({ at, network, up: ways === 'down' ? calm : network, down: ways === 'up' ? calm : network });
  }
  return samples;
}

function sample(base: { rtt: number; jitter: number }, bad: boolean, random: Random): NetworkState {
  const rtt = base.rtt * random.between(0.85, 1.3) + (bad ? random.between(0.15, 0.55) : 0);
  const jitter = base.jitter * random.between(0.6, 1.6) + (bad ? random.between(0.02, 0.09) : 0);
  const loss = bad ? random.between(0.02, 0.16) : random.chance(0.85) ? 0 : random.between(0.001, 0.008);
  return { rtt, jitter, loss, mos: mosOf(rtt, jitter, loss), bad };
}

/** What a stream meets that crosses one network after the other. */
export function inSeries(first: NetworkState, second: NetworkState): NetworkState {
  const rtt = first.rtt + second.rtt;
  const jitter = first.jitter + second.jitter;
  const loss = 1 - (1 - first.loss) * (1 - second.loss);
  return { rtt, jitter, loss, mos: mosOf(rtt, jitter, loss), bad: first.bad || second.bad };
}

/** The usual shortening of ITU-T G.107's E-model: an R value from delay and loss, then the opinion score. */
function mosOf(rtt: number, jitter: number, loss: number): number {
  const delayMs = rtt * 500 + jitter * 2_000 + 10;
  const rating = Math.max(0, 93.2 - (delayMs < 160 ? delayMs / 40 : (delayMs - 120) / 10) - loss * 100 * 2.5);
  return Math.min(4.5, Math.max(1, 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6));
}
