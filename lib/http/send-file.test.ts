import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ExportFile } from '@/lib/exports/export-file';
import { RequestError } from '@/lib/request-error';
import { sendFile } from './send-file';

afterEach(() => vi.useRealTimers());

const asked = (signal?: AbortSignal) => new Request('http://localhost/file', signal ? { signal } : {});
const ofMember = null;
const turn = () => new Promise(setImmediate);

/** A file of so many pieces, written one by one. */
function fileOf(pieces: number) {
  const cancelled = vi.fn();
  let written = 0;
  const body = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          written += 1;
          if (written > pieces) controller.close();
          else controller.enqueue(new Uint8Array(10));
        },
        cancel: cancelled,
      },
      { highWaterMark: 0 },
    );
  const file: ExportFile = { contentType: 'text/csv', disposition: 'attachment', body };
  return { file, cancelled };
}

/** Begins a download, which the test ends. */
function begin(wanted: Parameters<typeof sendFile>[1], { file, cancelled } = fileOf(1_000)) {
  const client = new AbortController();
  const makeFile = vi.fn(async () => file);
  const answer = sendFile(asked(client.signal), wanted, makeFile);
  const settled = Promise.allSettled([answer]);
  const end = async () => {
    client.abort();
    await settled;
    await turn();
  };
  return { answer, makeFile, cancelled, end };
}

type Download = ReturnType<typeof begin>;
const begun = (downloads: Download[]) => downloads.filter(({ makeFile }) => makeFile.mock.calls.length > 0).length;
const endAll = async (downloads: Download[]) => {
  for (const { end } of downloads) await end();
};
describe('sendFile', () => {
  test('lets nobody who reads a table slowly keep others from theirs, of the same link or another', async () => {
    const slow = [1, 2, 3, 4].map(() => begin('one'));
    for (const { answer } of slow) await (await answer).body?.getReader().read();
    for (const wanted of ['one', 'two', ofMember]) {
      const read = await (await sendFile(asked(), wanted, async () => fileOf(5).file)).arrayBuffer();
      expect(read.byteLength).toBe(50);
    }
    await endAll(slow);
  });

  test('makes nothing of a file before it has a place, and leaves those of other links and of members theirs', async () => {
    const ofOne = Array.from({ length: 10 }, () => begin('one'));
    const others = [begin('two'), begin(ofMember)];
    await turn();
    expect([begun(ofOne), begun(others)]).toEqual([8, 2]);
    await ofOne[0]?.end();
    expect(begun(ofOne)).toBe(9);
    await endAll([...ofOne, ...others]);
  });

  test('refuses with a 503 that says when to come again once too many wait', async () => {
    const many = Array.from({ length: 16 }, () => begin('one'));
    const refused = await begin('one').answer.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestError);
    expect(refused).toMatchObject({ status: 503, code: 'too_many_downloads', retryAfterMs: 15_000 });
    await endAll(many);
  });

  test('stops writing when the client goes away, read or not', async () => {
    const unread = begin(ofMember);
    const read = begin(ofMember);
    await (await read.answer).body?.getReader().read();
    for (const { end, cancelled } of [unread, read]) {
      await end();
      expect(cancelled).toHaveBeenCalled();
    }
  });

  test('ends a recipient’s file after a quarter of an hour, and never a member’s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [slow, patient] = [begin('one'), begin(ofMember)];
    await Promise.all([slow.answer, patient.answer]);
    vi.advanceTimersByTime(15 * 60_000);
    await turn();
    expect([slow.cancelled.mock.calls.length, patient.cancelled.mock.calls.length]).toEqual([1, 0]);
    await endAll([slow, patient]);
  });

  test('breaks a file that took too long, so that nobody takes what came for the whole', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slow = begin('one');
    const reader = (await slow.answer).body?.getReader();
    await reader?.read();
    vi.advanceTimersByTime(15 * 60_000);
    await turn();
    await expect(reader?.read()).rejects.toThrow('too long');
    await slow.end();
  });

  test('gives a place that a recipient has had for half a minute to who waits for it: of the same link, and of another one', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const links = ['one', 'two', 'three'].map((link) => Array.from({ length: 8 }, () => begin(link)));
    const [ofOne = [], ofTwo = []] = links;
    await turn();
    expect(begun(links.flat())).toBe(24);
    const [own, others] = [begin('two'), begin('four')];
    vi.advanceTimersByTime(25_000);
    await turn();
    expect([begun([own, others]), ofOne[0]?.cancelled.mock.calls.length]).toEqual([0, 0]);
    vi.advanceTimersByTime(5_000);
    await turn();
    expect(begun([own, others])).toBe(2);
    const ended = (files: Download[]) => files.map(({ cancelled }) => cancelled.mock.calls.length);
    expect([ended(ofOne), ended(ofTwo)]).toEqual([
      [1, 0, 0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 0, 0],
    ]);
    await endAll([...links.flat(), own, others]);
  });

  test.each(['read to its end', 'left by its reader', 'broken', 'not begun'])('gives the place of a file back that is %s', async (how) => {
    const broken = { ...fileOf(0).file, body: () => new ReadableStream({ pull: (controller) => controller.error(new Error('no rows')) }) };
    const fail = async () => {
      throw new Error('no file');
    };
    for (let time = 0; time < 20; time++) {
      const send = (file: ExportFile) => sendFile(asked(), 'one', async () => file);
      if (how === 'read to its end') await (await send(fileOf(2).file)).text();
      if (how === 'left by its reader') await (await send(fileOf(100).file)).body?.cancel();
      if (how === 'broken') await expect((await send(broken)).text()).rejects.toThrow('no rows');
      if (how === 'not begun') await expect(sendFile(asked(), 'one', fail)).rejects.toThrow('no file');
      await turn();
    }
  });
});
