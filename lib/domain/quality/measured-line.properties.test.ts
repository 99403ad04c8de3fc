import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureLines } from './measured-line';
import { spokenStreams } from './spoken-stream';
import { seconds, start, statsOf, streamOf } from './testing/sample-stream';

interface Told {
  at: number;
  packets: number | null;
  lost: number | null;
  jitter: number | null;
}

const known = (most: number) => fc.option(fc.nat(most), { nil: null, freq: 8 });
const stream = fc
  .array(fc.record({ at: fc.integer({ min: 1, max: 3_000 }), packets: known(3_000), lost: known(200), jitter: known(90) }), {
    maxLength: 25,
  })
  .map((samples) =>
    [...new Map(samples.map((sample) => [sample.at, { ...sample, at: sample.at / 10 }])).values()].sort((a, b) => a.at - b.at),
  );
const steps = Array.from({ length: 32 }, (_, index) => index);

const rise = (now: number | null, before: number | null | undefined) =>
  now === null || before === null ? null : before === undefined || now < before ? now : now - before;

/** What the text says of a sample, once more and in other words: seconds and packets. */
function risesOf(samples: Told[], index: number) {
  const now = samples[index];
  const before = samples[index - 1];
  if (now === undefined) throw new Error('There is no such sample.');
  const packets = rise(now.packets, before?.packets);
  const fell = now.lost !== null && (before?.lost ?? -1) > now.lost;
  const late = fell && now.packets !== null && (before?.packets ?? Number.POSITIVE_INFINITY) < now.packets;
  const lost = late ? 0 : rise(now.lost, before?.lost);
  const tenths = before === undefined ? 100 : Math.round(10 * (now.at - before.at));
  const nothing = packets !== null && 10 * (packets + (lost ?? 0)) < 5 * tenths;
  return { packets, lost, nothing, jitter: now.jitter };
}

/** The samples that a stream speaks with in a step, looked for one step at a time. */
function speaking(samples: Told[], step: number) {
  const [from, to] = [step * 10, step * 10 + 10];
  const inside = samples.flatMap(({ at }, index) => (at > from && at <= to ? [index] : []));
  const next = samples.findIndex(({ at }) => at > to);
  const [left, right] = [samples[next - 1], samples[next]];
  const bridged = inside.length === 0 && left && right && left.at <= from && Math.round(10 * (right.at - left.at)) <= 600 ? [next] : [];
  return [...inside, ...bridged].map((index) => risesOf(samples, index)).filter(({ nothing }) => !nothing);
}

function recounted(streams: Told[][], step: number) {
  const spoken = streams.flatMap((samples) => speaking(samples, step));
  const both = spoken.filter(({ packets, lost }) => packets !== null && lost !== null);
  const lost = both.reduce((sum, one) => sum + (one.lost ?? 0), 0);
  const expected = both.reduce((sum, one) => sum + (one.packets ?? 0) + (one.lost ?? 0), 0);
  const jitters = spoken.flatMap(({ jitter }) => jitter ?? []);
  return {
    loss: expected > 0 ? (100 * lost) / expected : null,
    jitter: jitters.length > 0 ? jitters.reduce((sum, jitter) => sum + jitter, 0) / jitters.length : null,
  };
}

describe('a measured line', () => {
  test('is what the text says of every step, counted again step by step', () => {
    fc.assert(
      fc.property(fc.array(stream, { maxLength: 4 }), (streams) => {
        const stats = statsOf(
          ...streams.map((samples) =>
            streamOf(
              [],
              {
                packets: samples.map(({ packets }) => packets),
                lost: samples.map(({ lost }) => lost),
                jitter: samples.map(({ jitter }) => jitter),
              },
              { direction: 'received', at: samples.map(({ at }) => seconds(at)) },
            ),
          ),
          // So that every report is one in milliseconds.
          streamOf([], { rtt: [80] }, { at: [start - 1] }),
        );
        const lines = measureLines(spokenStreams(stats, start, new Set()), steps);
        for (const step of steps) {
          const expected = recounted(streams, step);
          for (const metric of ['loss', 'jitter'] as const) {
            const value = lines.find((line) => line.metric === metric)?.values[step] ?? null;
            if (value === null || expected[metric] === null) expect([step, metric, value]).toEqual([step, metric, expected[metric]]);
            else expect(value).toBeCloseTo(expected[metric], 9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
