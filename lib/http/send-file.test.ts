import { expect, it, vi } from 'vitest';
import type { ExportFile } from '@/lib/exports/export-file';
import { RequestError } from './request-error';
import { sendFile } from './send-file';

/** A file that is written for as long as somebody reads it. */
function endless() {
  const cancelled = vi.fn();
  const file: ExportFile = {
    contentType: 'text/csv',
    disposition: 'attachment',
    body: () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(10)), cancel: cancelled }),
  };
  return { file, cancelled };
}

const asked = (signal?: AbortSignal) => new Request('http://localhost/file', signal ? { signal } : {});
const ofLink = (reportId: string, format: 'csv' | 'xlsx' = 'csv') => ({ format, reportId });
const ofMember = (format: 'csv' | 'xlsx' = 'csv') => ({ format, reportId: null });
const turn = () => new Promise(setImmediate);

/** Begins a download, which the test ends. */
function begin(wanted: Parameters<typeof sendFile>[1]) {
  const { file, cancelled } = endless();
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

it('makes nothing of a file before it has a slot, and leaves members one whatever links do', async () => {
  const ofOne = [1, 2, 3].map(() => begin(ofLink('one')));
  const ofTwo = [1, 2].map(() => begin(ofLink('two')));
  const ofMembers = [begin(ofMember())];
  await turn();
  const begun = (downloads: typeof ofOne) => downloads.filter(({ makeFile }) => makeFile.mock.calls.length > 0).length;
  expect([begun(ofOne), begun(ofTwo), begun(ofMembers)]).toEqual([2, 1, 1]);
  await ofOne[0]?.end();
  expect([begun(ofOne), begun(ofTwo)]).toEqual([3, 1]);
  for (const { end } of [...ofOne, ...ofTwo, ...ofMembers]) await end();
});

it('refuses with a 503 that says when to come again once too many wait', async () => {
  const many = Array.from({ length: 10 }, () => begin(ofLink('one')));
  const refused = await begin(ofLink('one')).answer.catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RequestError);
  expect(refused).toMatchObject({ status: 503, code: 'too_many_downloads', retryAfterMs: 15_000 });
  for (const { end } of many) await end();
});

it('writes two workbooks at once', async () => {
  const workbooks = [1, 2, 3].map(() => begin(ofMember('xlsx')));
  const table = begin(ofMember());
  await turn();
  expect([...workbooks, table].map(({ makeFile }) => makeFile.mock.calls.length)).toEqual([1, 1, 0, 1]);
  for (const { end } of [...workbooks, table]) await end();
});

it('stops writing when the client goes away, read or not', async () => {
  const unread = begin(ofMember());
  const read = begin(ofMember());
  await (await read.answer).body?.getReader().read();
  for (const { end, cancelled } of [unread, read]) {
    await end();
    expect(cancelled).toHaveBeenCalled();
  }
});

it.each(['read to its end', 'left by its reader', 'broken', 'not begun'])('gives the slot of a file back that is %s', async (how) => {
  const file = (body: ExportFile['body']) => ({ ...endless().file, body });
  const short = file(() => new Blob(['short']).stream());
  const broken = file(() => new ReadableStream({ pull: (controller) => controller.error(new Error('no rows')) }));
  for (let time = 0; time < 6; time++) {
    if (how === 'read to its end') await (await sendFile(asked(), ofLink('one'), async () => short)).text();
    if (how === 'left by its reader') await (await sendFile(asked(), ofLink('one'), async () => endless().file)).body?.cancel();
    if (how === 'broken') await expect((await sendFile(asked(), ofLink('one'), async () => broken)).text()).rejects.toThrow('no rows');
    const fail = async () => {
      throw new Error('no file');
    };
    if (how === 'not begun') await expect(sendFile(asked(), ofLink('one'), fail)).rejects.toThrow('no file');
    await turn();
  }
});
