import { describe, expect, it } from 'vitest';
import type { QualityStats } from '@/lib/domain/peer-report';
import { mapQuality } from './quality';

const start = Date.parse('2026-11-17T08:00:00Z');
const time = (seconds: number) => new Date(start + seconds * 1000).toISOString();

function line(stats: QualityStats, media: string, direction: string, metric: string) {
  const found = stats.series.find((series) => series.media === media && series.direction === direction && series.metric === metric);
  return found && { seconds: found.at.map((at) => (at - start) / 1000), values: found.values };
}

const sample = (seconds: number, more: object) => ({ ssrc: 1, mid: '0', producer_id: 'p', timestamp: time(seconds), ...more });

describe('mapQuality', () => {
  it('takes rtt and jitter as seconds, and says so', () => {
    const stats = mapQuality({ audio_producer: [sample(0, { rtt: 0.12, jitter: 0.0305, mos_quality: 4.2 })] });
    expect(line(stats, 'audio', 'sent', 'rtt')).toEqual({ seconds: [0], values: [120] });
    expect(line(stats, 'audio', 'sent', 'jitter')?.values).toEqual([30.5]);
    expect(line(stats, 'audio', 'sent', 'mos')?.values).toEqual([4.2]);
    expect(stats.notes).toEqual([expect.stringContaining('seconds')]);
    expect(mapQuality({ video_producer: [sample(0, { frames_per_second: 24 })] }).notes).toEqual([]);
  });

  it('makes loss and bitrate of running totals, in whatever order the samples come', () => {
    const sent = [
      sample(0, { bytes_sent: 0, packets_sent: 0, packets_lost: 0 }),
      sample(10, { bytes_sent: 40_000, packets_sent: 500, packets_lost: 5 }),
      sample(20, { bytes_sent: 80_000, packets_sent: 1_000, packets_lost: 105 }),
    ];
    for (const samples of [sent, sent.toReversed()]) {
      const stats = mapQuality({ audio_producer: samples });
      expect(line(stats, 'audio', 'sent', 'loss')?.values).toEqual([null, 1, 20]);
      expect(line(stats, 'audio', 'sent', 'bitrate')?.values).toEqual([null, 32, 32]);
    }
    const received = [sample(0, { packets_received: 0, packets_lost: 0 }), sample(10, { packets_received: 90, packets_lost: 10 })];
    expect(line(mapQuality({ audio_consumer: received }), 'audio', 'received', 'loss')?.values).toEqual([null, 10]);
  });

  it('takes the values themselves where a counter falls, and no loss where late packets arrive', () => {
    const samples = [
      sample(0, { bytes_sent: 90_000, packets_sent: 900, packets_lost: 9 }),
      sample(10, { bytes_sent: 10_000, packets_sent: 100, packets_lost: 2 }),
      sample(20, { bytes_sent: 30_000, packets_sent: 300, packets_lost: 1 }),
    ];
    const stats = mapQuality({ video_producer: samples });
    expect(line(stats, 'video', 'sent', 'loss')?.values).toEqual([1, 2, 0]);
    expect(line(stats, 'video', 'sent', 'bitrate')?.values).toEqual([null, 8, 16]);
  });

  it('averages streams at the same time and adds up their bitrates', () => {
    const of = (producer: string, seconds: number, rate: number, total: number) => ({
      producer_id: producer,
      consumer_id: `c-${producer}`,
      timestamp: time(seconds),
      frames_per_second: rate,
      bytes_received: total,
    });
    const stats = mapQuality({ video_consumer: [of('a', 0, 20, 0), of('b', 0, 30, 0), of('a', 10, 10, 10_000), of('b', 10, 30, 30_000)] });
    expect(line(stats, 'video', 'received', 'fps')).toEqual({ seconds: [0, 10], values: [25, 20] });
    expect(line(stats, 'video', 'received', 'bitrate')?.values).toEqual([null, 32]);
  });

  it('puts a time without data into a gap, keeps nulls, and drops samples without a readable time', () => {
    const samples = [0, 10, 20, 120, 130].map((seconds) => sample(seconds, { mos_quality: seconds === 10 ? null : 4 }));
    const stats = mapQuality({ audio_producer: [...samples, { mos_quality: 1, timestamp: 'x' }, 'odd', { mos_quality: 1 }] });
    expect(line(stats, 'audio', 'sent', 'mos')).toEqual({ seconds: [0, 10, 20, 30, 120, 130], values: [4, null, 4, null, 4, 4] });
  });

  it('has no line for what nobody measured, nor for scores that are none', () => {
    expect(
      mapQuality({ audio_producer: [sample(0, { mos_quality: 0, rtt: -1, jitter: 'x', packets_lost: 0, packets_sent: 0 })] }).series,
    ).toEqual([]);
  });
});
