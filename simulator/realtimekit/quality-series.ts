import { uuidOf } from '@/simulator/ids';
import type { Medium } from '@/simulator/people/media-activity';
import type { NetworkState } from '@/simulator/people/network-states';
import { hashOf, type Random, randomFrom } from '@/simulator/random';
import type { StreamMoment } from './stream-moments';

export type Sample = Record<string, unknown> & { mos_quality: number };
export type Track = { media: Medium; direction: 'producer' | 'consumer' };
/** Whose stream it is in which of their visits; `from` is the sender with theirs, the same two for what is sent. */
export type Source = { id: string; visit: number; from: { id: string; visit: number }; seed: number };

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

export function streamKey({ media, direction }: Track, { id, visit, from }: Source): string {
  return `${id} ${visit} ${media} ${direction} ${from.id} ${from.visit}`;
}

/**
 * One media track of one visit as WebRTC's getStats gives it: rtt and jitter in seconds, bytes, packets, losses and
 * frames as running totals. A rejoin is a new track: another ssrc, and the totals begin at 0 again.
 */
export function qualitySeries(track: Track, source: Source, moments: readonly StreamMoment[]): Sample[] {
  const { media, direction } = track;
  const { id, visit, from } = source;
  const key = streamKey(track, source);
  const random = randomFrom(source.seed, key);
  const video = media.endsWith('video');
  const totals: Totals = {
    bytes: 0,
    packets: 0,
    lost: 0,
    frames: 0,
    keyFrames: 1,
    dropped: 0,
    concealed: 0,
    delay: 0,
    emitted: 0,
    limited: 0,
    pli: 0,
    changes: 0,
  };
  let wasBad = false;
  return moments.flatMap(({ at, network, flows, reported }) => {
    const picture = flows ? pictureOf(media, network, random) : { width: 1280, height: 720, fps: 0 };
    if (flows) advance(totals, video, picture.fps, network, random);
    else if (!video) whisper(totals, random);
    if (network.bad !== wasBad) totals.changes += 1;
    wasBad = network.bad;
    if (!reported) return [];
    return {
      timestamp: new Date(at).toISOString(),
      ssrc: hashOf(key),
      mid: String(['audio', 'video', 'screenshare_audio', 'screenshare_video'].indexOf(media)),
      producer_id: uuidOf('producer', from.id, media, from.visit),
      packets_lost: totals.lost,
      jitter: round(network.jitter, 5),
      mos_quality: round(network.mos, 2),
      ...(direction === 'producer' ? sent(totals, network) : received(totals, from.id, uuidOf('consumer', id, media, visit, from.id))),
      ...(video ? { frame_width: picture.width, frame_height: picture.height, frames_per_second: picture.fps, fir_count: 0 } : {}),
      ...(video && direction === 'producer' ? encoded(totals, network) : {}),
      ...(video && direction === 'consumer'
        ? { frames_decoded: totals.frames - totals.dropped, frames_dropped: totals.dropped, key_frames_decoded: totals.keyFrames }
        : {}),
      ...(!video && direction === 'consumer' ? { concealment_events: totals.concealed } : {}),
    };
  });
}

type Totals = Record<
  'bytes' | 'packets' | 'lost' | 'frames' | 'keyFrames' | 'dropped' | 'concealed' | 'delay' | 'emitted' | 'limited' | 'pli' | 'changes',
  number
>;

function pictureOf(media: Medium, network: NetworkState, random: Random): { width: number; height: number; fps: number } {
  if (media === 'screenshare_video') return { width: 1920, height: 1080, fps: network.bad ? 3 : random.integer(5, 15) };
  if (network.bad)
    return random.chance(0.3)
      ? { width: 320, height: 180, fps: random.integer(2, 9) }
      : { width: 640, height: 360, fps: random.integer(8, 18) };
  return { width: 1280, height: 720, fps: random.integer(27, 30) };
}

/** A silent microphone still sends a packet now and then, and may lose some of the few. */
function whisper(totals: Totals, random: Random): void {
  const packets = random.integer(0, 25);
  totals.packets += packets;
  totals.bytes += packets * 12;
  totals.lost += packets > 10 && random.chance(0.2) ? 2 : 0;
}

function advance(totals: Totals, video: boolean, fps: number, network: NetworkState, random: Random): void {
  const packets = video ? fps * random.integer(30, 42) : random.integer(480, 500);
  totals.packets += packets;
  totals.bytes += packets * (video ? random.integer(980, 1_120) : random.integer(82, 96));
  totals.lost += Math.round(packets * network.loss);
  totals.frames += fps * 10;
  totals.keyFrames += random.chance(network.bad ? 0.6 : 0.1) ? 1 : 0;
  totals.dropped += network.bad ? random.integer(0, fps) : 0;
  totals.concealed += Math.round(packets * network.loss * 0.4);
  totals.emitted += video ? fps * 10 : 480_000;
  totals.delay += (network.jitter * 3 + 0.02) * (video ? fps * 10 : 480_000);
  totals.limited += network.bad ? 10 : 0;
  totals.pli += network.bad ? random.integer(0, 3) : 0;
}

function sent(totals: Totals, network: NetworkState): Record<string, unknown> {
  return { bytes_sent: totals.bytes, packets_sent: totals.packets, rtt: round(network.rtt, 4) };
}

function received(totals: Totals, from: string, consumer: string): Record<string, unknown> {
  return {
    bytes_received: totals.bytes,
    packets_received: totals.packets,
    jitter_buffer_delay: round(totals.delay, 3),
    jitter_buffer_emitted_count: totals.emitted,
    consumer_id: consumer,
    peer_id: from,
  };
}

function encoded(totals: Totals, network: NetworkState): Record<string, unknown> {
  return {
    frames_encoded: totals.frames,
    key_frames_encoded: totals.keyFrames,
    pli_count: totals.pli,
    quality_limitation_reason: network.bad ? 'bandwidth' : 'none',
    quality_limitation_durations: { bandwidth: totals.limited, cpu: 0, none: 0, other: 0 },
    quality_limitation_resolution_changes: totals.changes,
  };
}
