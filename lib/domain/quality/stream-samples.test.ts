import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplesOf } from './stream-samples';
import { streamOf, tens } from './testing/sample-stream';

const column = (values: (number | null)[]) => ({ at: tens(values.length), values });
const rises = (name: 'packets' | 'lost', values: (number | null)[], packets?: (number | null)[]) =>
  samplesOf(streamOf(column(values).at, { ...(packets && { packets }), [name]: values }), 'seconds').map((sample) => sample[name]);

describe('the rise of counters', () => {
  test('takes the value of the first, and then what was added', () => {
    expect(rises('packets', [300, 800, 1_300])).toEqual([300, 500, 500]);
  });

  test('takes a counter that fell for one that began anew', () => {
    expect(rises('packets', [900, 100, 350])).toEqual([900, 100, 250]);
  });

  test('takes lost packets that fall while packets flow for none, as late ones came', () => {
    expect(rises('lost', [9, 4, 6], [500, 1_000, 1_500])).toEqual([9, 0, 2]);
    expect(rises('lost', [9, 4], [500, 80])).toEqual([9, 4]);
  });

  test('is never below 0, and rises from below it', () => {
    expect(rises('lost', [-3, 2, -1], [500, 1_000, 900])).toEqual([0, 5, 0]);
  });

  test('is unknown where the counter is missing in either', () => {
    expect(rises('packets', [500, null, 1_500, 2_000])).toEqual([500, null, null, 500]);
  });

  test('adds up to the last total of a counter that never fell', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 40 }), (added) => {
        const totals = added.map((_, index) => added.slice(0, index + 1).reduce((sum, rise) => sum + rise, 0));
        expect(rises('packets', totals)).toEqual(added);
      }),
    );
  });
});

describe('a sample that counts for nothing', () => {
  const quiet = (at: number[], columns: Parameters<typeof streamOf>[1], direction: 'sent' | 'received' = 'sent') =>
    samplesOf(streamOf(at, columns, { direction }), 'seconds').map((sample) => sample.quiet);

  test('has fewer than 5 packets a second since the one before, the first in 10 s', () => {
    expect(quiet([0, 10, 20], { packets: [49, 99, 148] })).toEqual([true, false, true]);
    expect(quiet([0, 40], { packets: [50, 249] })).toEqual([false, true]);
  });

  test('counts the lost ones of what is received', () => {
    const columns = { packets: [40, 80], lost: [10, 12] };
    expect(quiet([0, 10], columns, 'received')).toEqual([false, true]);
    expect(quiet([0, 10], columns)).toEqual([true, true]);
  });

  test('is none where the packets are unknown, unless the vendor says that nothing flowed', () => {
    expect(quiet([0, 10], { rtt: [0.1, 0.1] })).toEqual([false, false]);
    const stream = streamOf([0, 10], { rtt: [80, 80] }, { quiet: [true, false] });
    expect(samplesOf(stream, 'milliseconds').map((sample) => sample.quiet)).toEqual([true, false]);
  });
});

describe('the other figures', () => {
  test('are in ms, without round trips of 0 and scores that are none', () => {
    const stream = streamOf([0, 10], { rtt: [0, 0.12], jitter: [0, 0.03], mos: [0, 4.2], fps: [24, -1] });
    expect(samplesOf(stream, 'seconds')).toMatchObject([
      { rtt: null, jitter: 0, mos: null, fps: 24 },
      { rtt: 120, jitter: 30, mos: 4.2, fps: null },
    ]);
    expect(samplesOf(streamOf([0], { rtt: [120], jitter: [30] }), 'milliseconds')).toMatchObject([{ rtt: 120, jitter: 30 }]);
  });

  test('have bitrates of the time since the sample before, or as the vendor tells them', () => {
    const stream = streamOf([0, 10, 30], { bytes: [90_000, 130_000, 170_000] });
    expect(samplesOf(stream, null).map(({ bitrate }) => bitrate)).toEqual([null, 32, 16]);
    expect(samplesOf(streamOf([0], { bitrate: [60_218] }), null)[0]?.bitrate).toBeCloseTo(60.218);
  });
});
