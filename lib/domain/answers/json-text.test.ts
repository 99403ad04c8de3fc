import { describe, expect, test } from 'vitest';
import { JsonText, writeJson } from './json-text';

describe('jsonText', () => {
  test('writes members that are written already as they are, and the others as JSON does', () => {
    const rows = [{ name: 'a "quoted" name' }, {}];
    const plain = { 'odd "key"': null, list: [], left: undefined, at: new Date(0), empty: {} };
    const { text } = writeJson<Record<string, unknown>>({ rows: new JsonText(JSON.stringify(rows)), ...plain });
    expect(text).toBe(JSON.stringify({ rows, ...plain }));
    expect(writeJson({}).text).toBe('{}');
  });
});
