import { equipmentOf } from '@/simulator/people/equipment';
import { type NetworkState, networkStates } from '@/simulator/people/network-states';
import { hashOf, randomFrom } from '@/simulator/random';
import { json, type Reply } from '@/simulator/reply';
import { type Connection, isLive, type SessionPlan } from '@/simulator/session-plan';
import { notFoundAs402 } from './errors';
import { participantIdOf } from './participant-entry';

const UNKNOWN = 'unknown';

type Moment = { at: number; network: NetworkState };

/** Quality of one participant: ms and bit/s. Of every seventh, the place and device are the text "unknown". */
export function participantStats(plan: SessionPlan, participantId: string, now: number, seed: number): Reply {
  const connection = plan.people().connections.find((candidate) => participantIdOf(candidate) === participantId);
  if (!connection) return notFoundAs402('Participant');
  const equipment = equipmentOf(connection, seed);
  const known = hashOf('stats', connection.id) % 7 !== 3;
  const or = (value: string): string => (known ? value : UNKNOWN);
  const moments = momentsOf(connection, now, seed);
  return json({
    sessionId: plan.id,
    meetingId: plan.room.id,
    participantId,
    participantName: connection.person.name,
    deviceInfo: { deviceName: or(equipment.browser), deviceVersion: or(equipment.browserVersion) },
    sdkInfo: { sdkName: or('javascript'), sdkVersion: or('0.1.32') },
    location: { country: or(equipment.place.country), city: or(equipment.place.city), region: or(equipment.place.region) },
    network: { asn: or(equipment.provider.asn), org: or(equipment.provider.name) },
    stats: reportedOf(moments, connection, seed).map(({ at, network }) => withPauses(sampleOf(at, network), connection, at, seed)),
    resolutionUsage: moments.map(({ at, network }) => resolutionsOf(at, network)),
  });
}

/** Averages over all participants, minute by minute. */
export function sessionStats(plan: SessionPlan, now: number, seed: number): Reply {
  const known = isLive(plan, now) ? undefined : ended.get(plan);
  if (known) return known;
  const reply = json({ sessionId: plan.id, meetingId: plan.room.id, stats: minuteByMinute(plan, now, seed) });
  if (!isLive(plan, now)) ended.set(plan, reply);
  return reply;
}

const ended = new WeakMap<SessionPlan, Reply>();

function minuteByMinute(plan: SessionPlan, now: number, seed: number): Record<string, unknown>[] {
  const minutes = new Map<number, NetworkState[]>();
  for (const connection of plan.people().connections) {
    for (const { at, network } of momentsOf(connection, now, seed)) {
      const minute = Math.floor(at / 60_000) * 60_000;
      const others = minutes.get(minute);
      if (others) others.push(network);
      else minutes.set(minute, [network]);
    }
  }
  return [...minutes].sort(([a], [b]) => a - b).map(([at, networks]) => sampleOf(at, averageOf(networks)));
}

function momentsOf(connection: Connection, now: number, seed: number): Moment[] {
  const equipment = equipmentOf(connection, seed);
  return connection.visits.flatMap((_, visit) => networkStates(connection, visit, now, seed, equipment));
}

/** As they come in life: a little late each, and some are missing. */
function reportedOf(moments: readonly Moment[], { id }: Connection, seed: number): Moment[] {
  const random = randomFrom(seed, 'ticks', id);
  return moments.flatMap(({ at, network }) => {
    const late = random.integer(0, random.chance(0.1) ? 900 : 20);
    return random.chance(0.02) ? [] : [{ at: at - 1_000 + late, network }];
  });
}

/**
 * Where a medium neither goes out nor comes in, its figures are 0: cameras are off for minutes, and now and then nobody
 * says a word.
 */
function withPauses(sample: Record<string, unknown>, { id }: Connection, at: number, seed: number): Record<string, unknown> {
  const paused = (word: string, slotMs: number, percent: number) =>
    hashOf(seed, 'paused', id, word, Math.floor(at / slotMs)) % 100 < percent;
  const off = [...(paused('Video', 240_000, 15) ? ['Video'] : []), ...(paused('Audio', 30_000, 6) ? ['Audio'] : [])];
  const isOff = (name: string) => off.some((word) => name.includes(word));
  return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, isOff(name) ? 0 : value]));
}

function averageOf(networks: readonly NetworkState[]): NetworkState {
  const mean = (value: (network: NetworkState) => number): number =>
    networks.reduce((sum, network) => sum + value(network), 0) / networks.length;
  return {
    rtt: mean(({ rtt }) => rtt),
    jitter: mean(({ jitter }) => jitter),
    loss: mean(({ loss }) => loss),
    mos: mean(({ mos }) => mos),
    bad: false,
  };
}

function sampleOf(at: number, { rtt, jitter, loss, mos, bad }: NetworkState): Record<string, unknown> {
  const ms = (seconds: number): number => Number((seconds * 1_000).toFixed(2));
  return {
    time: new Date(at).toISOString(),
    recvAudioPacketLost: Math.round(500 * loss),
    recvVideoPacketLost: Math.round(1_300 * loss),
    sendAudioPacketLost: Math.round(480 * loss),
    sendVideoPacketLost: Math.round(1_200 * loss),
    averageAudioRtt: ms(rtt),
    averageVideoRtt: ms(rtt * 1.05),
    averageAudioJitter: ms(jitter),
    averageVideoJitter: ms(jitter * 1.2),
    averageSendAudioBitrate: Math.round(60_218 * (bad ? 0.6 : 1)),
    averageRecvAudioBitrate: Math.round(58_400 * (bad ? 0.55 : 1)),
    averageSendVideoBitrate: Math.round(1_307_229 * (bad ? 0.22 : 1)),
    averageRecvVideoBitrate: Math.round(1_610_000 * (bad ? 0.2 : 1)),
    qualityScore: { audio: Number(mos.toFixed(2)), video: Number(Math.max(1, mos - 0.4).toFixed(2)) },
  };
}

function resolutionsOf(at: number, { bad }: NetworkState): Record<string, unknown> {
  return { time: new Date(at).toISOString(), '180': bad ? 2 : 0, '360': bad ? 1 : 2, '720': bad ? 0 : 1, '1080': 0, '1440': 0, '2160': 0 };
}
