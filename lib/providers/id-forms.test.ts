import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuids, words } from './id-forms';

describe('forms of ids', () => {
  test('takes UUIDs in any case and writes them in lower case', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(uuids.canonical(uuid)).toBe(uuid);
        expect(uuids.canonical(uuid.toUpperCase())).toBe(uuid);
      }),
    );
  });

  test.each([
    '',
    '..',
    '11111111-1111-4111-8111-11111111111',
    '11111111-1111-4111-8111-1111111111111',
    '11111111-1111-4111-8111-11111111111g',
    '1111111111111-4111-8111-111111111111-',
    '111111111111114111-8111-111111111111',
    '{1111111-1111-4111-8111-11111111111}',
    '11111111-1111-4111-8111-1111111111\u0131\u0131',
  ])('finds that %j is no UUID', (text) => {
    expect(uuids.canonical(text)).toBeNull();
  });

  test('agrees with the pattern on any text', () => {
    const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    const nearly = fc
      .tuple(fc.uuid(), fc.nat(35), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([uuid, at, char]) => uuid.slice(0, at) + char + uuid.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        expect(uuids.canonical(text) !== null).toBe(pattern.test(text) && /^[\x20-\x7e]*$/.test(text));
      }),
    );
  });

  test('takes words of up to 128 plain characters as they are', () => {
    expect(words.canonical('Kim_7-b')).toBe('Kim_7-b');
    for (const text of ['', 'a'.repeat(129), 'kim@example.org', 'a/b', 'é']) expect(words.canonical(text)).toBeNull();
  });
});
