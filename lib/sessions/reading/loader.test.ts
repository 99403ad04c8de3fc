import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import type { ConnectionPage } from '@/lib/providers/provider';
import { fakeProvider, rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { readSession } from './loader';

const ids = (connections: { id: string | null }[]) => connections.map(({ id }) => id).sort();

describe('reading a session whole', () => {
  test('asks for the session and page 1 together, then the other pages eight at a time, and nothing more', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(10_000), latencyMs: 20 });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(10_000);
    expect(provider.calls).toHaveLength(51);
    expect(provider.maxAtOnce).toBe(8);
    expect(provider.calls.slice(0, 2)).toEqual(['session s', 'page s 1']);
    expect(record).toMatchObject({ ended: true, incomplete: false, failure: null, progress: { loaded: 10_000, total: 10_000 } });
  });

  test('has a first record with page 1 and what is announced, and shows more as it comes', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(1_000) });
    const reading = readSession(provider, 's');
    const first = await reading.first;
    expect(first.progress).toEqual({ loaded: 200, total: 1_000 });
    expect(first.ended).toBe(false);
    expect(reading.soFar()).toBe(first);
    await reading.whole;
    expect(reading.soFar().progress.loaded).toBe(1_000);
  });

  test('shows the same rows until four times as many have come, with how far it is', async () => {
    const seen: ReturnType<typeof reading.soFar>[] = [];
    const provider = fakeProvider({ rows: rowsNumbered(3_000), onPage: (page) => page > 2 && seen.push(reading.soFar()) });
    const reading = readSession(provider, 's');
    await reading.whole;
    const rowsOf = seen.map(({ connections }) => connections);
    expect([...new Set(rowsOf)].map(({ length }) => length)).toEqual([200, 800]);
    expect(new Set(seen.map(({ progress }) => progress.loaded)).size).toBeGreaterThan(2);
    for (const { connections, basis, progress } of seen) {
      expect(progress.loaded).toBeGreaterThanOrEqual(connections.length);
      if (basis !== undefined) expect([basis.connections, basis.basis]).toEqual([connections, undefined]);
    }
  });

  test('calls a session of one page whole at once', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(8) });
    const first = await readSession(provider, 's').first;
    expect(first).toMatchObject({ ended: true, progress: { loaded: 8, total: 8 } });
    expect(provider.calls).toHaveLength(2);
  });

  test('does not ask for another page when the last one is exactly full', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(400) });
    await readSession(provider, 's').whole;
    expect(provider.calls).toEqual(['session s', 'page s 1', 'page s 2']);
  });

  test('reads on when the list grows while it is read', async () => {
    const rows = rowsNumbered(390);
    const provider = fakeProvider({
      rows,
      onPage: (page) => page === 2 && rows.length < 600 && rows.push(...rowsNumbered(600).slice(390)),
    });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(600);
    expect(record.incomplete).toBe(false);
  });

  test('reads on when a page says that there is more than the last one knew', async () => {
    const announce = (page: number) => ({ totalCount: page === 2 ? 700 : 600, endOffset: page * 200, lastPage: null });
    const record = await readSession(fakeProvider({ rows: rowsNumbered(700), announce }), 's').whole;
    expect(record.connections).toHaveLength(700);
  });

  test('ends at a short page where nothing is announced', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(450), announce: () => ({ totalCount: null, endOffset: null, lastPage: null }) });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(450);
    expect(provider.calls).toHaveLength(4);
  });

  test('ends at an empty page and says that fewer came than announced', async () => {
    const announce = (page: number) => ({ totalCount: 1_000, endOffset: page * 200, lastPage: null });
    const record = await readSession(fakeProvider({ rows: rowsNumbered(400), announce }), 's').whole;
    expect(record).toMatchObject({ ended: true, incomplete: true, progress: { loaded: 400, total: 400 } });
  });

  test('does not believe an absurd total', async () => {
    const announce = (page: number) => ({ totalCount: 1e9, endOffset: page * 200, lastPage: null });
    const provider = fakeProvider({ rows: rowsNumbered(400), announce });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(400);
    expect(provider.calls).toHaveLength(4);
  });

  test('ends when a server gives the same page again and again', async () => {
    const announce = () => ({ totalCount: null, endOffset: null, lastPage: null });
    const provider = fakeProvider({ rows: rowsNumbered(200), announce, samePage: true });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(200);
    expect(provider.calls).toHaveLength(3);
  });

  test('reads 500 pages at most', async () => {
    const announce = () => ({ totalCount: null, endOffset: null, lastPage: null });
    const provider = fakeProvider({ rows: rowsNumbered(2_000), announce, pageSize: 2 });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(1_000);
  });

  test('takes pages as small as the server makes them', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(100), pageSize: 200, servedPageSize: 25 });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(100);
    expect(provider.calls).toHaveLength(5);
  });

  test('reads small pages on, however many are announced', async () => {
    const announce = (page: number) => ({ totalCount: 10_000, endOffset: Math.min(page * 10, 30), lastPage: null });
    const provider = fakeProvider({ rows: rowsNumbered(30), servedPageSize: 10, announce });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: true, progress: { loaded: 30, total: 30 } });
    expect(provider.calls).toHaveLength(5);
  });

  test('reads on when more rows come than the total says there are', async () => {
    const announce = (page: number) => ({ totalCount: 150, endOffset: Math.min(page * 200, 450), lastPage: null });
    const record = await readSession(fakeProvider({ rows: rowsNumbered(450), announce }), 's').whole;
    expect(record.connections).toHaveLength(450);
  });

  test('does not call itself whole while it reads on without a total', async () => {
    const announce = () => ({ totalCount: null, endOffset: null, lastPage: null });
    const reading = readSession(fakeProvider({ rows: rowsNumbered(450), announce, latencyMs: 5 }), 's');
    const { progress } = await reading.first;
    expect(progress.total).toBeGreaterThan(progress.loaded);
    expect((await reading.whole).progress).toEqual({ loaded: 450, total: 450 });
  });

  test('stops at the last page where the provider counts pages', async () => {
    const announce = () => ({ totalCount: null, endOffset: null, lastPage: 3 });
    const provider = fakeProvider({ rows: rowsNumbered(600), announce });
    const record = await readSession(provider, 's').whole;
    expect(record.connections).toHaveLength(600);
    expect(provider.calls).toHaveLength(4);
  });

  test('does not believe a last page where more rows come than the total says', async () => {
    const announce = () => ({ totalCount: 10, endOffset: null, lastPage: 1 });
    const record = await readSession(fakeProvider({ rows: rowsNumbered(650), announce }), 's').whole;
    expect(record).toMatchObject({ incomplete: false, progress: { loaded: 650, total: 650 } });
  });

  test('is not whole while a breakout room has not been read', async () => {
    const reading = readSession(fakeProvider({ rows: rowsNumbered(3), rooms: { r1: rowsNumbered(5) } }), 's');
    const { ended, progress } = await reading.first;
    expect(ended).toBe(false);
    expect(progress.total).toBeGreaterThan(progress.loaded);
    expect((await reading.whole).progress).toEqual({ loaded: 8, total: 8 });
  });

  test('reads breakout rooms the same way and names the room of their rows', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(3), rooms: { r1: rowsNumbered(250) } });
    const record = await readSession(provider, 's').whole;
    expect(record.connections.filter(({ roomId }) => roomId === 'r1')).toHaveLength(250);
    expect(record.connections.filter(({ roomId }) => roomId === null)).toHaveLength(3);
    expect(record.progress).toEqual({ loaded: 253, total: 253 });
  });

  test('keeps what came when a later page fails, and says why', async () => {
    const failing = new Error('page 2 is broken');
    const provider = fakeProvider({ rows: rowsNumbered(600), fail: (call) => (call === 'page s 2' ? failing : null) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ ended: true, incomplete: true, failure: failing });
    expect(ids(record.connections)).toContain(rowsNumbered(1)[0]?.id);
  });

  test('fails when the session or page 1 fails', async () => {
    for (const broken of ['session s', 'page s 1']) {
      const error = new Error(broken);
      const reading = readSession(fakeProvider({ rows: [], fail: (call) => (call === broken ? error : null) }), 's');
      await expect(reading.first).rejects.toBe(error);
      await expect(reading.whole).rejects.toBe(error);
    }
  });
});

describe('rows that move from page to page while they are read', () => {
  const nameless = (many: number) => rowsNumbered(many).map((row) => ({ ...row, id: null }));
  const kinds = [
    ['with ids', rowsNumbered],
    ['without ids', nameless],
  ] as const;
  /** Page 2 begins with the last three rows of page 1, and its own first three are on no page. */
  const shifted = (all: Connection[]) => (page: ConnectionPage) => ({ ...page, rows: [...all.slice(197, 200), ...page.rows.slice(3)] });
  const announceLast = () => ({ totalCount: 650, endOffset: null, lastPage: 4 });

  test.each(kinds)('are read once more, and both readings together are whole (%s)', async (_, rowsOf) => {
    const rows = rowsOf(650);
    const provider = fakeProvider({ rows, changePage: (page, number, time) => (number === 2 && time === 1 ? shifted(rows)(page) : page) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: false, progress: { loaded: 650, total: 650 } });
    expect(record.connections).toHaveLength(650);
    expect(provider.calls).toHaveLength(9);
  });

  test.each(kinds)('are missing, and it says so, when they do not come the second time either (%s)', async (_, rowsOf) => {
    const rows = rowsOf(650);
    const provider = fakeProvider({ rows, changePage: (page, number) => (number === 2 ? shifted(rows)(page) : page) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: true, failure: null, progress: { loaded: 647, total: 647 } });
    expect(provider.calls).toHaveLength(9);
  });

  test.each(kinds)('do not count as new on a page that only repeats another (%s)', async (_, rowsOf) => {
    const rows = rowsOf(650);
    const repeated = (page: ConnectionPage) => ({ ...page, rows: rows.slice(0, 200) });
    const provider = fakeProvider({ rows, announce: announceLast, changePage: (page, number) => (number === 2 ? repeated(page) : page) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: true, progress: { loaded: 450, total: 450 } });
    expect(record.connections).toHaveLength(450);
  });

  test('cost no second reading where pages overlap and everything came', async () => {
    const rows = nameless(450);
    const overlapping = (page: ConnectionPage, number: number) => ({
      ...page,
      rows: [...rows.slice(number * 200 - 201, number * 200 - 200), ...page.rows],
    });
    const provider = fakeProvider({ rows, changePage: (page, number) => (number > 1 ? overlapping(page, number) : page) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: false, progress: { loaded: 450, total: 450 } });
    expect(record.connections).toHaveLength(450);
    expect(provider.calls).toHaveLength(4);
  });

  test('are no loss where a page itself has a row twice', async () => {
    const rows = [...rowsNumbered(300), ...rowsNumbered(300).slice(298)];
    const provider = fakeProvider({ rows });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: false, progress: { loaded: 302, total: 302 } });
    expect(record.connections).toHaveLength(300);
    expect(provider.calls).toHaveLength(3);
  });

  test('are no loss of a live session that somebody joins at the front of the list', async () => {
    const rows = rowsNumbered(450);
    const live = () => ({ ...session, status: 'live' as const, endedAt: null });
    const grown = [...rowsNumbered(451).slice(450), ...rows];
    const joined = (page: ConnectionPage, number: number) => ({
      ...page,
      rows: grown.slice((number - 1) * 200, number * 200),
      totalCount: 451,
      endOffset: Math.min(number * 200, 451),
    });
    const provider = fakeProvider({ rows, session: live, changePage: (page, number) => (number > 1 ? joined(page, number) : page) });
    const record = await readSession(provider, 's').whole;
    expect(record).toMatchObject({ incomplete: false, progress: { loaded: 450, total: 450 } });
    expect(provider.calls).toHaveLength(4);
  });

  test('are missing from a live session, which is read again soon anyway, without a second reading', async () => {
    const rows = rowsNumbered(650);
    const live = () => ({ ...session, status: 'live' as const, endedAt: null });
    const provider = fakeProvider({ rows, session: live, changePage: (page, number) => (number === 2 ? shifted(rows)(page) : page) });
    expect(await readSession(provider, 's').whole).toMatchObject({ incomplete: true, progress: { loaded: 647, total: 647 } });
    expect(provider.calls).toHaveLength(5);
  });

  test('are missing from a breakout room although there are rows too many elsewhere', async () => {
    const rooms = { r1: rowsNumbered(5) };
    const announce = () => ({ totalCount: 10, endOffset: null, lastPage: 1 });
    const record = await readSession(fakeProvider({ rows: rowsNumbered(20), rooms, announce }), 's').whole;
    expect(record).toMatchObject({ incomplete: true, progress: { loaded: 25, total: 25 } });
  });
});
