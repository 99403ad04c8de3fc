import { describe, expect, test } from 'vitest';
import { mapQuality } from './quality';

const start = Date.parse('2026-11-17T08:00:00Z');
const time = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const sample = (seconds: number, more: object) => ({ ssrc: 1, mid: '0', producer_id: 'p', timestamp: time(seconds), ...more });

describe('mapQuality', () => {
  test('keeps each stream by itself, with its totals as they were sent, in the order of time', () => {
    const sent = [20, 0, 10].map((seconds) => sample(seconds, { bytes_sent: seconds * 4_000, packets_sent: seconds * 50, rtt: 0.12 }));
    const received = ['a', 'b'].flatMap((producer) =>
      [0, 10].map((seconds) => ({
        ...sample(seconds + 0.012, { packets_received: 500, packets_lost: -3, frames_per_second: 24 }),
        producer_id: producer,
        consumer_id: `c-${producer}`,
        peer_id: `peer-${producer}`,
      })),
    );
    const { streams } = mapQuality({ audio_producer: sent, video_consumer: received });
    expect(streams).toEqual([
      {
        media: 'audio',
        direction: 'sent',
        peerId: null,
        producerId: 'p',
        at: [0, 10, 20].map((seconds) => start + seconds * 1_000),
        columns: { packets: [0, 500, 1_000], bytes: [0, 40_000, 80_000], rtt: [0.12, 0.12, 0.12] },
      },
      ...['a', 'b'].map((producer) => ({
        media: 'video',
        direction: 'received',
        peerId: `peer-${producer}`,
        producerId: producer,
        at: [start + 12, start + 10_012],
        columns: { packets: [500, 500], lost: [-3, -3], fps: [24, 24] },
      })),
    ]);
  });

  test.each(['producer_id', 'consumer_id', 'ssrc', 'mid'])('tells streams apart by %s', (field) => {
    const samples = ['x', 'y'].map((id) => sample(0, { [field]: id, rtt: 0.1 }));
    expect(mapQuality({ audio_producer: samples }).streams).toHaveLength(2);
  });

  test('keeps nulls, drops samples without a readable time, and takes one of several at the same time', () => {
    const samples = [0, 10, 20].map((seconds) => sample(seconds, { mos_quality: seconds === 10 ? null : 4 }));
    const more = [sample(20, { mos_quality: 4 }), { mos_quality: 1, timestamp: 'x' }, 'odd', { mos_quality: 1 }];
    expect(mapQuality({ audio_producer: [...samples, ...more] }).streams).toMatchObject([
      { at: [0, 10, 20].map((seconds) => start + seconds * 1_000), columns: { mos: [4, null, 4] } },
    ]);
  });

  test('has no column nobody filled, and nothing of what is no report', () => {
    expect(mapQuality({ audio_producer: [sample(0, { rtt: 'x', jitter: Number.NaN })] }).streams).toMatchObject([{ columns: {} }]);
    for (const odd of [undefined, null, 'x', [], { audio_producer: 'x' }]) expect(mapQuality(odd)).toEqual({ streams: [], notes: [] });
  });
});
