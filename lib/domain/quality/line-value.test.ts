import { describe, expect, test } from 'vitest';
import { lineValue } from './line-value';
import { samplesOf } from './stream-samples';
import { streamOf } from './testing/sample-stream';

const received = (packets: number, lost: number) =>
  samplesOf(streamOf([10], { packets: [packets], lost: [lost] }, { direction: 'received' }), null);
const telling = (values: { mos?: number; jitter?: number }) =>
  samplesOf(streamOf([10], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))), 'milliseconds');

describe('lineValue', () => {
  test('tells loss of the packets of all that speak: of those received and lost, or of those sent', () => {
    expect(lineValue('loss', 'received', [received(900, 100), received(100, 0)])).toBeCloseTo((100 * 100) / 1_100);
    const sent = samplesOf(streamOf([10], { packets: [1_000], lost: [100] }), null);
    expect(lineValue('loss', 'sent', [sent])).toBe(10);
  });

  test('is at most all that was sent, and unknown without both counters', () => {
    const odd = samplesOf(streamOf([10], { packets: [100], lost: [180] }), null);
    expect(lineValue('loss', 'sent', [odd])).toBe(100);
    expect(lineValue('loss', 'sent', [samplesOf(streamOf([10], { packets: [100] }), null)])).toBeNull();
  });

  test('is the mean of all that speak', () => {
    expect(lineValue('mos', 'received', [telling({ mos: 4 }), telling({ mos: 3 }), telling({ jitter: 5 })])).toBe(3.5);
  });

  test('adds up the bitrates of streams', () => {
    const stream = (rate: number) => samplesOf(streamOf([10, 12], { bitrate: [rate, rate] }), null);
    expect(lineValue('bitrate', 'received', [stream(30_000), stream(20_000)])).toBe(50);
  });
});
