import type { QualityDirection, QualityMedia, QualityMetric } from './quality-stream';

/** A metric of a medium in a direction. */
export interface LineId {
  media: QualityMedia;
  direction: QualityDirection;
  metric: QualityMetric;
}

const mediaOrder: QualityMedia[] = ['audio', 'video', 'screenshare_video', 'screenshare_audio'];
const metricOrder: QualityMetric[] = ['loss', 'rtt', 'jitter', 'mos', 'fps', 'bitrate', 'lost'];

export const qualityMetrics: readonly QualityMetric[] = metricOrder;

/** Its name in our API: `audio sent loss`. */
export function lineName({ media, direction, metric }: LineId): string {
  return `${media} ${direction} ${metric}`;
}

/**
 * The order of lines, which also decides which of several equally bad ones is named. It goes by medium (audio, video,
 * screen share, its audio), then sent before received, then loss, round trip, jitter and MOS.
 */
export function compareLines(a: LineId, b: LineId): number {
  return rank(a) - rank(b);
}

function rank({ media, direction, metric }: LineId): number {
  return mediaOrder.indexOf(media) * 100 + (direction === 'sent' ? 0 : 50) + metricOrder.indexOf(metric);
}
