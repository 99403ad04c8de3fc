import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { JsonText } from '@/lib/domain/answers/json-text';
import { keptAnswer } from './kept-answer';
import { kept } from './responses';
import { sentEncoding } from './sent-encoding';

const unzip = promisify(gunzip);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a kept answer', () => {
  test('is made once for a reading and what is asked of it, and anew for another', async () => {
    const [reading, other] = [{}, {}];
    const make = vi.fn(() => ({ name: 'Łucja' }));
    const first = await keptAnswer(reading, ['people', { page: 1 }], make);
    expect(await keptAnswer(reading, ['people', { page: 1 }], make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(textOf(first.bytes)).toBe('{"name":"Łucja"}');
    expect(await keptAnswer(reading, ['people', { page: 2 }], make)).not.toBe(first);
    expect(await keptAnswer(other, ['people', { page: 1 }], make)).not.toBe(first);
    expect(make).toHaveBeenCalledTimes(3);
  });

  test('is known by its bytes alone', async () => {
    const tagOf = async (answer: object) => (await keptAnswer({}, [], () => answer)).tag;
    expect(await tagOf({ names: ['A'] })).toBe(await tagOf({ names: ['A'] }));
    expect(await tagOf({ names: ['A'] })).not.toBe(await tagOf({ names: ['B'] }));
  });

  test('is not kept where it could not be made', async () => {
    const reading = {};
    await expect(keptAnswer(reading, [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(textOf((await keptAnswer(reading, [], () => new JsonText('[1]'))).bytes)).toBe('[1]');
  });

  test('gives way, the one that was asked for longest ago first, where there is no more room', async () => {
    const megabyte = 'a'.repeat(1024 * 1024);
    const reading = {};
    const make = vi.fn(() => megabyte);
    const ask = (number: number) => keptAnswer(reading, [number], make);
    // Each counts for two: a second of it may be compressed.
    for (let number = 0; number < 15; number++) await ask(number);
    await ask(0);
    await ask(15);
    make.mockClear();
    await ask(0);
    expect(make).not.toHaveBeenCalled();
    await ask(1);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is not kept where it is larger than all the room there is', async () => {
    const reading = {};
    const make = vi.fn(() => 'a'.repeat(20 * 1024 * 1024));
    await keptAnswer(reading, [], make);
    await keptAnswer(reading, [], make);
    expect(make).toHaveBeenCalledTimes(2);
  });
});

const long = { items: Array.from({ length: 3_000 }, (_, index) => `person ${index}`) };
const asked = (headers: Record<string, string>) => new Request('http://localhost/api', { headers });

describe('the response with a kept answer', () => {
  test('has it as it is, or with gzip for who takes that', async () => {
    const answer = await keptAnswer({}, [], () => long);
    for (const encoding of ['', 'br', 'gzip;q=0', 'gzip; q=0.0, br']) {
      const plain = await kept(answer, asked({ 'accept-encoding': encoding }), 'members');
      expect([plain.status, plain.headers.get(sentEncoding), plain.headers.get('etag')]).toEqual([200, null, `"${answer.tag}"`]);
      expect(await plain.json()).toEqual(long);
    }
    for (const encoding of ['gzip', 'gzip, deflate, br', 'br;q=1, gzip;q=0.5']) {
      const zipped = await kept(answer, asked({ 'accept-encoding': encoding }), 'recipients');
      expect([zipped.headers.get(sentEncoding), zipped.headers.get('etag')]).toEqual(['gzip', `"${answer.tag}-gzip"`]);
      expect(zipped.headers.get('vary')).toBe('accept-encoding');
      expect(JSON.parse(textOf(await unzip(await zipped.arrayBuffer())))).toEqual(long);
    }
  });

  test('is a 304 to who holds it, with the headers that it would have had', async () => {
    const answer = await keptAnswer({}, [], () => long);
    const whole = await kept(answer, asked({ 'accept-encoding': 'gzip' }), 'members');
    for (const held of [`"${answer.tag}"`, `"${answer.tag}-gzip"`, `W/"${answer.tag}-gzip"`, `"other", "${answer.tag}"`]) {
      const short = await kept(answer, asked({ 'accept-encoding': 'gzip', 'if-none-match': held }), 'members');
      expect([short.status, await short.text()]).toEqual([304, '']);
      for (const name of ['cache-control', 'etag', 'vary', 'content-security-policy', 'x-content-type-options', 'referrer-policy'])
        expect(short.headers.get(name), name).toBe(whole.headers.get(name));
    }
    for (const held of ['*', '"other"', answer.tag, `"${answer.tag}x"`])
      expect((await kept(answer, asked({ 'if-none-match': held }), 'members')).status).toBe(200);
  });
});
