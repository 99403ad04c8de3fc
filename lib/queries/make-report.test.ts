import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeReport } from './make-report';

afterEach(() => vi.unstubAllGlobals());

const made = { report: { id: 'r' }, link: '/r/r#key' };
const step = (read: number) => JSON.stringify({ progress: { connections: 2, read } });

/** An answer that comes in pieces of so many bytes. */
function answerIn(bytes: number, lines: string, status = 202) {
  const whole = new TextEncoder().encode(lines);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= whole.length) controller.close();
      else controller.enqueue(whole.slice(at, at + bytes));
      at += bytes;
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

async function outcome(signal = new AbortController().signal) {
  const seen: number[] = [];
  const link = makeReport({}, { signal, onProgress: ({ read }) => seen.push(read) });
  return { seen, ended: await link.catch((error: unknown) => error) };
}

describe('makeReport', () => {
  test.each([1, 7, 10_000])('announces each step and gives the link, in pieces of %i bytes', async (bytes) => {
    answerIn(bytes, `${step(0)}\n${step(1)}\n${step(2)}\n${JSON.stringify({ made: { ...made, title: 'Übung ☕' } })}\n`);
    expect(await outcome()).toEqual({ seen: [0, 1, 2], ended: { ...made, title: 'Übung ☕' } });
  });

  test('takes a plain answer where nothing had to be read', async () => {
    answerIn(5, JSON.stringify(made), 201);
    expect(await outcome()).toEqual({ seen: [], ended: made });
  });

  test('throws what the last line says, and that the answer was cut off where there is none', async () => {
    const error = { code: 'provider_timeout', message: 'It did not answer.', requestId: 'q' };
    answerIn(10, `${step(0)}\n${JSON.stringify({ error })}\n`);
    expect((await outcome()).ended).toMatchObject({ name: 'ApiError', ...error });
    for (const cut of [`${step(0)}\n`, `${step(0)}\n{"made":{"rep`, `${step(0)}\n{"made`]) {
      answerIn(10, cut);
      expect((await outcome()).ended).toMatchObject({ name: 'ApiError', code: 'cut_off' });
    }
  });

  test('passes on that it was given up', async () => {
    const given = new AbortController();
    given.abort();
    const body = new ReadableStream({ pull: (controller) => controller.error(given.signal.reason) });
    vi.stubGlobal('fetch', async () => new Response(body, { status: 202 }));
    expect((await outcome(given.signal)).ended).toMatchObject({ name: 'AbortError' });
  });
});
