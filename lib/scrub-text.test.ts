import { describe, expect, test } from 'vitest';
import { createScrubber } from './scrub-text';

const secret = 'q"7\\z+/=Ü';
const scrub = createScrubber([secret, 'ab']);

describe('a line of the log', () => {
  test.each([
    ['as it is', secret],
    ['in JSON', JSON.stringify({ error: `the token ${secret} was refused` })],
    ['in an address', `/x?token=${encodeURIComponent(secret)}`],
    ['in base64', Buffer.from(secret).toString('base64')],
  ])('never has a secret of ours in it: %s', (_, text) => {
    const clean = scrub(text);
    expect(clean).toContain('[hidden]');
    expect(clean).not.toContain(secret);
    expect(clean).not.toContain(Buffer.from(secret).toString('base64'));
    expect(clean).not.toContain(encodeURIComponent(secret));
  });

  test('never has anything in it that looks like a key', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxMjM0NTY3fQ.c2lnbmF0dXJl';
    expect(scrub(JSON.stringify({ authorization: 'Bearer abc.def-ghi' }))).toBe('{"authorization":"Bearer [hidden]"}');
    expect(scrub(`token rc_${'a'.repeat(43)} and ${jwt}`)).toBe('token [hidden] and [hidden]');
  });

  test('is left alone otherwise, also by secrets that are too short to tell', () => {
    const line = '{"level":30,"path":"/api/sources","msg":"able bearer of news"}';
    expect(createScrubber(['ab'])('{"level":30,"path":"/api/sources","msg":"able"}')).toContain('able');
    expect(scrub(line.replace('bearer of', 'forms of'))).toBe(line.replace('bearer of', 'forms of'));
  });
});
