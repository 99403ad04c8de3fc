import type { QualityDirection, QualityMetric } from './quality-stream';
import type { StreamSample } from './stream-samples';

/**
 * The value of a line in a step, from the samples that each stream speaks with, none of them quiet. Loss is in percent
 * of the packets of all: of those sent, or of those received and lost (RFC 3550, 6.4.1). Bitrates are added up over the
 * streams, and all else is the mean. `null` when no sample has it.
 */
export function lineValue(metric: QualityMetric, direction: QualityDirection, streams: readonly StreamSample[][]): number | null {
  if (metric === 'loss') return lossPercent(direction, streams.flat());
  if (metric !== 'bitrate') return mean(streams.flat().map((sample) => sample[metric === 'lost' ? 'lostAsSent' : metric]));
  const rates = streams.map((samples) => mean(samples.map(({ bitrate }) => bitrate))).filter((rate) => rate !== null);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0);
}

function lossPercent(direction: QualityDirection, samples: readonly StreamSample[]): number | null {
  let allLost = 0;
  let expected = 0;
  for (const { packets, lost } of samples) {
    if (packets === null || lost === null) continue;
    allLost += lost;
    expected += direction === 'sent' ? packets : packets + lost;
  }
  return expected > 0 ? Math.min(100, (100 * allLost) / expected) : null;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
