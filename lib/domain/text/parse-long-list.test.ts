import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '@/lib/domain/steps';
import { createLongListParser } from './parse-long-list';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What comes of a text that is given in parts of so many bytes, its list parsed in pieces. */
function parsed(text: string, piece?: number, part = Number.POSITIVE_INFINITY): unknown {
  const bytes = bytesOf(text);
  const parser = createLongListParser('rows', piece);
  for (let from = 0; from < bytes.length; from += part) finish(parser.take(bytes.subarray(from, from + part)));
  return parser.end();
}

describe('a long list in JSON', () => {
  test('is what JSON.parse makes of it, whatever stands in it and beside it, in parts and pieces of any size', () => {
    const text = fc.string({ unit: 'binary' });
    const value = fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' });
    const around = fc.dictionary(text, value);
    fc.assert(
      fc.property(
        around,
        fc.array(value),
        around,
        fc.constantFrom(undefined, 1, '\t'),
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        (before, rows, after, space, piece, part) => {
          const whole = JSON.stringify({ ...before, rows, ...after }, null, space);
          expect(parsed(whole, piece, part)).toEqual(JSON.parse(whole));
        },
      ),
    );
  });

  test('pauses between pieces', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({ index, text: '],[{"rows":[' }));
    const steps = [...createLongListParser('rows', 500).take(bytesOf(JSON.stringify({ rows })))];
    expect(steps.length).toBeGreaterThan(5);
    expect(parsed(JSON.stringify({ rows }), 500)).toEqual({ rows });
  });

  test.each([
    '{"other":{"rows":[1,2]}}',
    '{"rows":{"rows":[1]},"a":"rows"}',
    '{"rows":null}',
    '{"rows":"[1,2]"}',
    '["rows",[1]]',
    '{ "rows" : [ ] }',
    '{"rows":[[[1,2],"]"],{"a":"\\\\"}],"z":"\\""}',
    '7',
  ])('that is none, or stands elsewhere, is no other: %s', (text) => {
    for (const part of [1, 3, undefined]) expect(parsed(text, 1, part)).toEqual(JSON.parse(text));
  });

  test.each(['{"rows":[1,2', '{"rows":[1,,2]}', '{"rows":[1,2]', '{"rows":[1]]}', '{"rows":["a]}', '', '{"a":"\\'])(
    'that is damaged is no list: %s',
    (text) => {
      for (const part of [1, 3, undefined]) expect(() => parsed(text, 1, part)).toThrow(SyntaxError);
    },
  );
});
