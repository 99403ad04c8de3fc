import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speakingIn, stepAt, stepsOf } from './quality-steps';
import { seconds, start } from './testing/sample-stream';

const at = (...times: number[]) => times.map((time) => ({ at: seconds(time) }));
const speaking = (...times: number[]) =>
  Object.fromEntries([...speakingIn(at(...times), start)].map(([step, samples]) => [step, samples.map((one) => (one.at - start) / 1_000)]));

describe('stepAt', () => {
  test('takes the end of a step for its own and the start for the step before', () => {
    expect([0, 0.001, 10, 10.001, 20].map((time) => stepAt(seconds(time), start))).toEqual([-1, 0, 0, 1, 1]);
  });
});

describe('stepsOf', () => {
  test('are those whose middle lies in the presence', () => {
    const steps = (...presence: [number, number][]) =>
      stepsOf(
        presence.map(([from, to]) => ({ start: seconds(from), end: seconds(to) })),
        start,
      );
    expect(steps([0, 30])).toEqual([0, 1, 2]);
    expect(steps([5, 25])).toEqual([0, 1]);
    expect(steps([5.001, 25.001])).toEqual([1, 2]);
    expect(steps([0, 15], [15, 16], [44, 46])).toEqual([0, 1, 4]);
    expect(steps([6, 9])).toEqual([]);
  });
});

describe('speakingIn', () => {
  test('lets a stream speak with its samples of a step', () => {
    expect(speaking(3, 10, 10.001)).toEqual({ 0: [3, 10], 1: [10.001] });
  });

  test('lets the later of two speak for the steps between them, up to 60 s apart', () => {
    expect(speaking(8, 38)).toEqual({ 0: [8], 1: [38], 2: [38], 3: [38] });
    expect(speaking(8, 68)).toEqual({ 0: [8], 1: [68], 2: [68], 3: [68], 4: [68], 5: [68], 6: [68] });
    expect(speaking(8, 68.001)).toEqual({ 0: [8], 6: [68.001] });
  });

  test('says nothing before the first sample and after the last', () => {
    expect(speaking(25)).toEqual({ 2: [25] });
  });

  test('speaks for every step between samples that are never far apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let time = start;
        const samples = gaps.map((gap) => {
          time += gap;
          return { at: time };
        });
        const spoken = speakingIn(samples, start);
        const [first, last] = [stepAt(samples[0]?.at ?? 0, start), stepAt(time, start)];
        expect([...spoken.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
        for (const [step, samples] of spoken) for (const sample of samples) expect(sample.at).toBeGreaterThan(start + step * 10_000);
      }),
    );
  });
});
