import type { QualityDirection, QualityMedia, QualityStats, QualityStream } from '@/lib/domain/quality/quality-stream';
import { columnsOf, inOrder, type SentSample, samplesIn } from '@/lib/providers/read-columns';
import { asKey, asText, fieldsOf } from '@/lib/providers/read-field';

const media: QualityMedia[] = ['audio', 'video', 'screenshare_audio', 'screenshare_video'];

/** The `quality` part of a peer report as streams, each with its running totals as they were sent. */
export function mapQuality(value: unknown): QualityStats {
  const quality = fieldsOf(value);
  const streams = media.flatMap((medium) => [
    ...streamsOf(quality[`${medium}_producer`], medium, 'sent'),
    ...streamsOf(quality[`${medium}_consumer`], medium, 'received'),
  ]);
  return { streams, notes: [] };
}

/** The list holds the samples of all streams of a kind, told apart by their ids. */
function streamsOf(list: unknown, medium: QualityMedia, direction: QualityDirection): QualityStream[] {
  const streams = new Map<string, SentSample[]>();
  for (const sample of samplesIn(list, 'timestamp')) {
    const { producer_id, consumer_id, ssrc, mid } = sample.fields;
    const key = JSON.stringify([producer_id, consumer_id, ssrc, mid].map(asKey));
    const samples = streams.get(key);
    if (samples) samples.push(sample);
    else streams.set(key, [sample]);
  }
  return [...streams.values()].map((samples) => toStream(inOrder(samples), medium, direction));
}

function toStream(samples: readonly SentSample[], medium: QualityMedia, direction: QualityDirection): QualityStream {
  const textOf = (name: string) => samples.map(({ fields }) => asText(fields[name])).find((text) => text !== null) ?? null;
  return {
    media: medium,
    direction,
    peerId: direction === 'sent' ? null : textOf('peer_id'),
    producerId: textOf('producer_id'),
    at: samples.map(({ at }) => at),
    columns: columnsOf(samples, {
      packets: (fields) => fields[`packets_${direction}`],
      lost: (fields) => fields.packets_lost,
      bytes: (fields) => fields[`bytes_${direction}`],
      rtt: (fields) => fields.rtt,
      jitter: (fields) => fields.jitter,
      mos: (fields) => fields.mos_quality,
      fps: (fields) => fields.frames_per_second,
    }),
  };
}
