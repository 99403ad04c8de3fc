import { describe, expect, test } from 'vitest';
import { createScrubber } from '@/lib/scrub-text';
import { shownAnswer, shownText } from './shown-answer';

const options = { scrub: createScrubber(['key-canary-1234']), secretFields: ['chatLink'] };
const shown = (body: unknown) => shownAnswer(body, options);

describe('an answer as it is shown', () => {
  test('is what was sent where there is nothing to hide, odd names included', () => {
    const body = JSON.parse('{"a":[1,null,true,"x\\"",{"b":-0.5}],"__proto__":{"c":[]},"constructor":"","token":null,"hasPassword":false}');
    expect(JSON.stringify(shown(body).value)).toBe(JSON.stringify(body));
    expect(shown(body)).toMatchObject({ hidden: 0, shortened: [] });
    for (const scalar of ['text', 7, null, false]) expect(shown(scalar).value).toBe(scalar);
  });

  test('hides secrets by their name, by their value, and by what they look like', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJhcGlrZXkiOiJhIn0.c2lnbmF0dXJl';
    const body = {
      apiKey: 'abc',
      data: { auth_token: 7, 'Client-Secret': { deep: ['secret-1'] }, chatLink: 'https://cdn.test/chat.csv', socket_session_id: 'kept' },
      note: `it said Bearer abc.def and ${jwt}`,
      'key-canary-1234': 'as a name',
      url: 'https://cdn.test/a?X-Amz-Signature=deadbeef&x=1',
      sdp: ['v=0\r\na=ice-ufrag:kept\r\na=ice-pwd:cafecafe\r\n'],
      plain: 'key-canary-1234',
    };
    const { value, hidden } = shown(body);
    const text = JSON.stringify(value);
    expect(text).not.toMatch(/canary|abc|secret-1|cdn\.test\/chat|deadbeef|cafecafe|eyJ/);
    expect(value).toMatchObject({
      data: { auth_token: '[hidden]', 'Client-Secret': '[hidden]', chatLink: '[hidden]', socket_session_id: 'kept' },
      url: 'https://cdn.test/a?X-Amz-Signature=[hidden]&x=1',
      sdp: ['v=0\r\na=ice-ufrag:kept\r\na=ice-pwd:[hidden]\r\n'],
    });
    expect(hidden).toBe(8);
  });

  test('is cut from behind where it is too long, and says where', () => {
    const samples = Array.from({ length: 5_000 }, (_, at) => ({ at, note: 'x'.repeat(300) }));
    const { value, shortened } = shown({ data: { quality: samples, name: 'Ada' } });
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(1_000_000);
    expect(value).toEqual({ data: { quality: samples.slice(0, 100), name: 'Ada' } });
    expect(shortened).toEqual([{ path: 'data.quality', kept: 100, of: 5_000 }]);
    const long = shown({ text: 'y'.repeat(30_000) });
    expect(long.shortened).toEqual([{ path: 'text', kept: 20_000, of: 30_000 }]);
  });

  test.each<[string, unknown]>([
    ['a text of 20 MB', 'z'.repeat(20_000_000)],
    ['many wide lists', Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => '\u0001'.repeat(90)))],
    ['lists in lists', Array.from({ length: 40 }).reduce<unknown>((inner) => Array.from({ length: 10 }, () => inner), 'x')],
    ['many names', Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`name ${at} ${'n'.repeat(50)}`, at]))],
    ['100,000 levels', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ])('stays below 1,000,000 characters whatever is sent: %s', (_, body) => {
    const { value, shortened } = shown(body);
    expect(JSON.stringify(value).length).toBeLessThanOrEqual(1_000_000);
    expect(shortened.length).toBeGreaterThan(0);
    expect(shortened.length).toBeLessThanOrEqual(20);
  });

  test('never cuts a secret in two', () => {
    expect(shownText(`${'a'.repeat(495)}key-canary-1234`, options.scrub)).toBe(`${'a'.repeat(495)}[hidd…`);
  });
});
