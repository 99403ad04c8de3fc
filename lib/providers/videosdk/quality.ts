import type { QualityMedia, QualityStats } from '@/lib/domain/peer-report';
import { asScore, type QualitySample, qualitySeries } from '@/lib/providers/quality-series';
import { asAmount, asTime, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';

const media: { medium: QualityMedia; word: string; score: string }[] = [
  { medium: 'audio', word: 'Audio', score: 'audio' },
  { medium: 'video', word: 'Video', score: 'video' },
];
const unitNote =
  'VideoSDK does not say in which units it reports: round-trip time and jitter are taken as milliseconds, bitrates as bits per second, and they are shown as sent, like the score, because it does not say the direction either.';
const lossNote = 'VideoSDK does not say whether its packet loss is a percentage; it is taken as one.';
const lossLeftOutNote = 'VideoSDK reported packet loss above 100, which can be no percentage; those values are left out.';

/** The samples of `…/stats`. Units are not documented by the vendor: see `notes`. */
export function mapQuality(stats: Fields): QualityStats {
  const samples = listOf(stats.stats).flatMap((item) => {
    const fields = fieldsOf(item);
    const at = asTime(fields.time);
    return at === null ? [] : [{ at, fields }];
  });
  const series = media.flatMap(({ medium, word, score }) => [
    ...qualitySeries(
      medium,
      'sent',
      samples.map(({ at, fields }) => sent(at, fields, word, score)),
    ),
    ...qualitySeries(
      medium,
      'received',
      samples.map(({ at, fields }) => received(at, fields, word)),
    ),
  ]);
  const losses = samples.flatMap(({ fields }) => lossFields.map((name) => asAmount(fields[name]) ?? 0));
  const notes = series.length === 0 ? [] : [unitNote];
  if (series.some(({ metric }) => metric === 'loss')) notes.push(lossNote);
  if (losses.some((loss) => loss > 100)) notes.push(lossLeftOutNote);
  return { series, notes };
}

const lossFields = ['sendAudioPacketLost', 'sendVideoPacketLost', 'recvAudioPacketLost', 'recvVideoPacketLost'];

function sent(at: number, fields: Fields, word: string, score: string): QualitySample {
  return {
    at,
    values: {
      rtt: asAmount(fields[`average${word}Rtt`]),
      jitter: asAmount(fields[`average${word}Jitter`]),
      loss: percent(fields[`send${word}PacketLost`]),
      mos: asScore(fieldsOf(fields.qualityScore)[score]),
      bitrate: kilobits(fields[`averageSend${word}Bitrate`]),
    },
  };
}

function received(at: number, fields: Fields, word: string): QualitySample {
  return { at, values: { loss: percent(fields[`recv${word}PacketLost`]), bitrate: kilobits(fields[`averageRecv${word}Bitrate`]) } };
}

function percent(value: unknown): number | null {
  const loss = asAmount(value);
  return loss === null || loss > 100 ? null : loss;
}

function kilobits(bitsPerSecond: unknown): number | null {
  const value = asAmount(bitsPerSecond);
  return value === null ? null : value / 1000;
}
