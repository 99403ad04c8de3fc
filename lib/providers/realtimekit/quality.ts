import type { QualityMedia, QualityStats } from '@/lib/domain/peer-report';
import { asScore, type QualitySample, qualitySeries } from '@/lib/providers/quality-series';
import { asAmount, asKey, asTime, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';

const media: QualityMedia[] = ['audio', 'video', 'screenshare_audio', 'screenshare_video'];
const unitNote =
  'RealtimeKit does not say in which unit it reports round-trip time and jitter; they are taken as seconds, as WebRTC measures them.';

/** The `quality` part of a peer report. Rtt and jitter are taken as SECONDS, counters as running totals of a stream, both as WebRTC's `getStats` has them. */
export function mapQuality(value: unknown): QualityStats {
  const quality = fieldsOf(value);
  const series = media.flatMap((medium) => [
    ...qualitySeries(medium, 'sent', streamSamples(quality[`${medium}_producer`], 'sent')),
    ...qualitySeries(medium, 'received', streamSamples(quality[`${medium}_consumer`], 'received')),
  ]);
  return { series, notes: series.some(({ metric }) => metric === 'rtt' || metric === 'jitter') ? [unitNote] : [] };
}

/** The samples of all streams of one kind, each stream by itself in the order of time; samples without a readable time are dropped. */
function streamSamples(value: unknown, direction: 'sent' | 'received'): QualitySample[] {
  const streams = new Map<string, { at: number; fields: Fields }[]>();
  for (const item of listOf(value)) {
    const fields = fieldsOf(item);
    const at = asTime(fields.timestamp);
    if (at === null) continue;
    const stream = JSON.stringify([fields.producer_id, fields.consumer_id, fields.ssrc, fields.mid].map(asKey));
    const samples = streams.get(stream);
    if (samples) samples.push({ at, fields });
    else streams.set(stream, [{ at, fields }]);
  }
  return [...streams.values()].flatMap((samples) => {
    samples.sort((a, b) => a.at - b.at);
    return samples.flatMap((sample, index) => {
      const before = samples[index - 1];
      return before?.at === sample.at ? [] : [{ at: sample.at, values: sampleValues(sample, before, direction) }];
    });
  });
}

function sampleValues(
  { at, fields }: { at: number; fields: Fields },
  before: { at: number; fields: Fields } | undefined,
  direction: 'sent' | 'received',
): QualitySample['values'] {
  const bytes = counted(fields, before?.fields, `bytes_${direction}`);
  const packets = counted(fields, before?.fields, `packets_${direction}`);
  const lost = counted(fields, before?.fields, 'packets_lost');
  return {
    rtt: milliseconds(fields.rtt),
    jitter: milliseconds(fields.jitter),
    loss: lossPercent(lost, packets, direction),
    mos: asScore(fields.mos_quality),
    fps: asAmount(fields.frames_per_second),
    bitrate: bytes === null || before === undefined ? null : (bytes * 8) / (at - before.at),
  };
}

/**
 * How much a counter rose since the sample before. A counter that fell is no running total (or began anew), so its own value is taken;
 * only `packets_lost` may fall a little while packets flow (RFC 3550: late packets are no longer lost), and then nothing was lost.
 */
function counted(fields: Fields, before: Fields | undefined, name: string): number | null {
  const value = asAmount(fields[name]);
  if (value === null || before === undefined) return value;
  const earlier = asAmount(before[name]) ?? 0;
  if (value >= earlier) return value - earlier;
  const flows = ['packets_sent', 'packets_received'].some((other) => (asAmount(fields[other]) ?? 0) > (asAmount(before[other]) ?? 0));
  return name === 'packets_lost' && flows ? 0 : value;
}

/** Lost packets in percent: of those sent, or of those received and lost together (RFC 3550, 6.4.1: expected = received + lost). */
function lossPercent(lost: number | null, packets: number | null, direction: 'sent' | 'received'): number | null {
  if (lost === null || packets === null) return null;
  const expected = direction === 'sent' ? Math.max(packets, lost) : packets + lost;
  return expected === 0 ? null : (100 * lost) / expected;
}

function milliseconds(seconds: unknown): number | null {
  const value = asAmount(seconds);
  return value === null ? null : value * 1000;
}
