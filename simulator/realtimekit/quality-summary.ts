import type { NetworkState } from '@/simulator/people/network-states';
import type { Sample, Track } from './quality-series';

const round = (value: number): number => Number(value.toFixed(4));

/** The `…_cumulative` object beside a series. Round trips in ms, losses in per cent, shares from 0 to 1. */
export function qualitySummary(
  { media, direction }: Track,
  samples: readonly Sample[],
  networks: readonly NetworkState[],
): Record<string, unknown> {
  const latency = latencyOf(networks.map(({ rtt, jitter }) => 1_000 * (direction === 'producer' ? rtt : jitter * 3 + 0.02)));
  const bad = shareOf(networks, ({ bad: is }) => is);
  return {
    quality_mos: percentiles(samples.map((sample) => sample.mos_quality)),
    packet_loss: lossOf(networks.map(({ loss }) => loss * 100)),
    [direction === 'producer' ? 'rtt' : 'jitter_buffer_delay']: latency,
    ...(media.endsWith('video') ? videoSummary(direction, samples, bad) : {}),
  };
}

function videoSummary(direction: Track['direction'], samples: readonly Sample[], bad: number): Record<string, unknown> {
  const widths = samples.map((sample) => Number(sample.frame_width));
  const rates = samples.map((sample) => Number(sample.frames_per_second));
  const poor = {
    no_video_fraction: shareOf(rates, (rate) => rate === 0),
    poor_resolution_fraction: shareOf(widths, (width) => width < 640),
  };
  const common = { frame_width: percentiles(widths), frame_per_second: percentiles(rates) };
  if (direction === 'consumer') {
    return { ...common, key_frames_decoded_fraction: 0.004, issues: { ...poor, lag_fraction: shareOf(rates, (rate) => rate < 10) } };
  }
  const limits = { bandwidth_quality_limitation_fraction: bad, cpu_quality_limitation_fraction: 0, quality_limitation_fraction: bad };
  return { ...common, key_frames_encoded_fraction: 0.004, high_negative_feedback_fraction: round(bad / 2), issues: { ...poor, ...limits } };
}

function percentiles(values: readonly number[]): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { avg: averageOf(values), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}

function latencyOf(values: readonly number[]): Record<string, number> {
  return { avg: averageOf(values), ...thresholds(values, [100, 250, 500], 'ms_or_greater_event_fraction') };
}

function lossOf(values: readonly number[]): Record<string, number> {
  return { avg: averageOf(values), ...thresholds(values, [5, 10, 25, 50], '_or_greater_event_fraction') };
}

function thresholds(values: readonly number[], limits: readonly number[], ending: string): Record<string, number> {
  return Object.fromEntries(limits.map((limit) => [`${limit}${ending}`, shareOf(values, (value) => value >= limit)]));
}

function averageOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : round(values.filter(holds).length / values.length);
}
