import { type Random, randomFrom } from '@/simulator/random';
import type { Connection } from '@/simulator/session-plan';

type Scalar = string | number | boolean | null;
type Activity = { name: string; timestamp: string; metadata: Record<string, Scalar> };

const DURING: readonly ((random: Random) => [string, Record<string, Scalar>])[] = [
  () => ['audio_on', { device: 'default', muted_by_host: false }],
  () => ['audio_off', { device: 'default', muted_by_host: false }],
  () => ['video_on', { width: 1280, height: 720 }],
  () => ['video_off', { reason: null }],
  (random) => ['dominant_speaker', { volume: Number(random.between(0.2, 1).toFixed(2)) }],
  (random) => ['chat_message_sent', { length: random.integer(2, 180) }],
  () => ['hand_raised', { order: 1 }],
  () => ['browser_backgrounded', { hidden: true }],
  () => ['browser_foregrounded', { hidden: false }],
  (random) => ['page_view_changed', { page: random.integer(1, 4) }],
  (random) => ['network_quality_changed', { score: random.integer(1, 5) }],
  () => ['pinned_participant', { pinned: true }],
];

/** `events`: twenty to forty things that the client reported, in order of time. */
export function peerActivity(connection: Connection, now: number, seed: number): Activity[] {
  const random = randomFrom(seed, 'activity', connection.id);
  const entry = (name: string, at: number, metadata: Record<string, Scalar> = {}) => ({ name, at: Math.round(at), metadata });
  const edges = connection.visits.flatMap(({ start, end }, index) => [
    entry(index === 0 ? 'call_join_begin' : 'reconnect_begin', start - 700, { attempt: 1 }),
    entry('websocket_connected', start - 420),
    entry('transport_connected', start - 160, { kind: 'producing' }),
    entry(index === 0 ? 'room_joined' : 'reconnected', start, { visit: index + 1 }),
    entry(index === connection.visits.length - 1 ? 'room_left' : 'network_lost', end),
  ]);
  const many = random.integer(20, 40) - Math.min(15, edges.length);
  const between = Array.from({ length: many }, () => {
    const visit = random.pick(connection.visits);
    const [name, metadata] = random.pick(DURING)(random);
    return entry(name, random.between(visit.start, visit.end), metadata);
  });
  return [...edges, ...between]
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
    .map(({ name, at, metadata }) => ({ name, timestamp: new Date(at).toISOString(), metadata }));
}
