import type { QualityDirection, QualityMedia, QualityStats, QualityStream } from '@/lib/domain/quality/quality-stream';
import { columnsOf, inOrder, type SentSample, samplesIn } from '@/lib/providers/read-columns';
import { asAmount, type Fields, fieldsOf } from '@/lib/providers/read-field';

const media: { medium: QualityMedia; word: string; score: string }[] = [
  { medium: 'audio', word: 'Audio', score: 'audio' },
  { medium: 'video', word: 'Video', score: 'video' },
];
const directionNote =
  'VideoSDK does not say of which direction its round trips, jitter and scores are: they are shown as sent. Bitrates are taken as bits per second.';
const ungradedNote =
  'VideoSDK’s packet loss has no known unit, and its video score is low even where all is well: both are shown as they were sent, and not graded.';

/**
 * The samples of `…/stats` as one stream a medium and direction. The units are not documented by the vendor: see
 * `notes`.
 */
export function mapQuality(stats: Fields): QualityStats {
  const samples = inOrder(samplesIn(stats.stats, 'time'));
  const streams = media.flatMap(({ medium, word, score }) => {
    const quiet = samples.map(({ fields }) => bothZero(fields, word));
    const columns = { sent: sentColumns(samples, word, score), received: flowColumns(samples, word, 'Recv') };
    return (['sent', 'received'] as const).flatMap((direction) => toStreams(medium, direction, samples, columns[direction], quiet));
  });
  const ungraded = streams.some((stream) => 'lostAsSent' in stream.columns || (stream.media === 'video' && 'mos' in stream.columns));
  return { streams, notes: [...(streams.length > 0 ? [directionNote] : []), ...(ungraded ? [ungradedNote] : [])] };
}

function toStreams(
  medium: QualityMedia,
  direction: QualityDirection,
  samples: readonly SentSample[],
  columns: QualityStream['columns'],
  quiet: boolean[],
): QualityStream[] {
  if (Object.keys(columns).length === 0) return [];
  return [{ media: medium, direction, peerId: null, producerId: null, at: samples.map(({ at }) => at), columns, quiet }];
}

/** Of a medium whose two bitrates are 0 the other figures say nothing. */
function bothZero(fields: Fields, word: string): boolean {
  return asAmount(fields[`averageSend${word}Bitrate`]) === 0 && asAmount(fields[`averageRecv${word}Bitrate`]) === 0;
}

function sentColumns(samples: readonly SentSample[], word: string, score: string): QualityStream['columns'] {
  return {
    ...columnsOf(samples, {
      rtt: (fields) => fields[`average${word}Rtt`],
      jitter: (fields) => fields[`average${word}Jitter`],
      mos: (fields) => fieldsOf(fields.qualityScore)[score],
    }),
    ...flowColumns(samples, word, 'Send'),
  };
}

function flowColumns(samples: readonly SentSample[], word: string, direction: 'Send' | 'Recv'): QualityStream['columns'] {
  return columnsOf(samples, {
    bitrate: (fields) => fields[`average${direction}${word}Bitrate`],
    lostAsSent: (fields) => fields[`${direction.toLowerCase()}${word}PacketLost`],
  });
}
