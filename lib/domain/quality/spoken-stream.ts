import { speakingIn } from './quality-steps';
import type { QualityDirection, QualityMedia, QualityStats, QualityStream } from './quality-stream';
import { type StreamSample, samplesOf } from './stream-samples';
import { timeUnitOf } from './time-unit';

/** A stream on the session's steps. */
export interface SpokenStream {
  media: QualityMedia;
  direction: QualityDirection;
  /** Received: the key of whom it came from; `null` when that is not known. */
  sender: string | null;
  /** Step → what it speaks with there: never empty, and nothing quiet. */
  speaking: Map<number, StreamSample[]>;
  /** The steps in which it was there and said nothing that counts. */
  quiet: Set<number>;
}

/** The keys of senders: by the id of their connection's report, or by that of the stream they sent. */
export const peerSender = (peerId: string) => `peer ${peerId.toLowerCase()}`;
export const producerSender = (producerId: string) => `producer ${producerId}`;

/**
 * What a received stream came from: its peer where that is a connection of the session, else its producer; `null` when
 * there is neither.
 */
function senderOf({ direction, peerId, producerId }: QualityStream, peers: ReadonlySet<string>): string | null {
  if (direction === 'sent') return null;
  if (peerId !== null && peers.has(peerSender(peerId))) return peerSender(peerId);
  return producerId === null ? null : producerSender(producerId);
}

/**
 * The streams of one connection's report on the steps of a session that began at `sessionStart` (ms). `peers`: the keys
 * of the session's connections.
 */
export function spokenStreams({ streams }: QualityStats, sessionStart: number, peers: ReadonlySet<string>): SpokenStream[] {
  const unit = timeUnitOf(streams);
  return streams.map((stream) => {
    const speaking = new Map<number, StreamSample[]>();
    const quiet = new Set<number>();
    for (const [step, samples] of speakingIn(samplesOf(stream, unit), sessionStart)) {
      const heard = samples.filter((sample) => !sample.quiet);
      if (heard.length > 0) speaking.set(step, heard);
      else quiet.add(step);
    }
    return { media: stream.media, direction: stream.direction, sender: senderOf(stream, peers), speaking, quiet };
  });
}
