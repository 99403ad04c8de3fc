import { describe, expect, test } from 'vitest';
import { ProviderError } from '@/lib/providers/provider-error';
import { fakeProvider, rowsNumbered, rowsStillIn, session } from '@/lib/sessions/testing/fake-provider';
import { createSessionStore } from './session-store';

const begin = Date.UTC(2026, 0, 1, 10);
const live = () => ({ ...session, status: 'live' as const, endedAt: null });
const unavailable = new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 500 });
const notFound = new ProviderError({ kind: 'not-found', provider: 'Fake', status: 404 });

function clock() {
  const time = {
    now: begin,
    tick: (ms: number) => {
      time.now += ms;
    },
  };
  return time;
}

/** Waits until a reading that was started in the background is over. */
async function settled(look: () => Promise<{ freshness: { refreshMs: number | null } }>) {
  await expect.poll(async () => (await look()).freshness.refreshMs).not.toBe(1_000);
}

describe('the session store', () => {
  test('reads a session once for everybody who asks at the same time', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(500) });
    const store = createSessionStore();
    await Promise.all(Array.from({ length: 100 }, () => store.look(provider, 's')));
    await settled(() => store.look(provider, 's'));
    expect(provider.calls).toHaveLength(4);
  });

  test('answers with page 1 and the progress, then with the whole', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(500), latencyMs: 5 });
    const store = createSessionStore();
    const first = await store.look(provider, 's');
    expect(first.record.progress).toEqual({ loaded: 200, total: 500 });
    expect(first.freshness.refreshMs).toBe(1_000);
    await settled(() => store.look(provider, 's'));
    expect((await store.look(provider, 's')).record.progress).toEqual({ loaded: 500, total: 500 });
  });

  test('waits for the whole where a part would be wrong, and reads it no second time', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(500), latencyMs: 5 });
    const store = createSessionStore();
    const [part, whole] = await Promise.all([store.look(provider, 's'), store.lookWhole(provider, 's')]);
    expect(part.record.progress.loaded).toBe(200);
    expect(whole.record.connections).toHaveLength(500);
    expect(provider.calls).toHaveLength(4);
  });

  test('never reads a session again that ended 15 minutes ago', async () => {
    const time = clock();
    const provider = fakeProvider({ rows: rowsNumbered(3), asOf: () => begin + 15 * 60_000 });
    const store = createSessionStore({ now: () => time.now });
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'final', refreshMs: null });
    time.tick(24 * 3_600_000);
    await store.look(provider, 's');
    expect(provider.calls).toHaveLength(2);
  });

  test('takes a session that just ended for final once the same content came twice, a minute apart', async () => {
    const time = clock();
    const provider = fakeProvider({ rows: rowsNumbered(3), asOf: () => begin + 5_000 });
    const store = createSessionStore({ now: () => time.now });
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'finalizing', refreshMs: 60_000 });
    time.tick(59_000);
    expect((await store.look(provider, 's')).freshness.state).toBe('finalizing');
    expect(provider.calls).toHaveLength(2);
    time.tick(1_000);
    await settled(() => store.look(provider, 's'));
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'final', refreshMs: null });
    expect(provider.calls).toHaveLength(4);
  });

  test('goes on finalizing while the content of an ended session changes', async () => {
    const time = clock();
    const rows = rowsNumbered(3);
    const provider = fakeProvider({ rows, asOf: () => begin + 5_000 });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    rows.push(...rowsNumbered(4).slice(3));
    time.tick(60_000);
    await settled(() => store.look(provider, 's'));
    expect((await store.look(provider, 's')).freshness.state).toBe('finalizing');
  });

  test('reads a live session again after 15 s, and answers at once with what it has', async () => {
    const time = clock();
    const rows = rowsStillIn(3);
    const provider = fakeProvider({ rows, session: live, latencyMs: 5 });
    const store = createSessionStore({ now: () => time.now });
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'live', refreshMs: 15_000 });
    rows.push(...rowsStillIn(4).slice(3));
    time.tick(14_999);
    await store.look(provider, 's');
    expect(provider.calls).toHaveLength(2);
    time.tick(1);
    expect((await store.look(provider, 's')).record.connections).toHaveLength(3);
    await settled(() => store.look(provider, 's'));
    expect((await store.look(provider, 's')).record.connections).toHaveLength(4);
    expect(provider.calls).toHaveLength(4);
  });

  test('waits for the new reading when what it has is older than two minutes', async () => {
    const time = clock();
    const rows = rowsStillIn(3);
    const provider = fakeProvider({ rows, session: live });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    rows.push(...rowsStillIn(4).slice(3));
    time.tick(120_000);
    expect((await store.look(provider, 's')).record.connections).toHaveLength(4);
  });

  test('serves the last good record, marked stale and with the reason, when the provider fails', async () => {
    const time = clock();
    let broken = false;
    const provider = fakeProvider({ rows: rowsStillIn(500), session: live, fail: () => (broken ? unavailable : null) });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    await settled(() => store.look(provider, 's'));
    broken = true;
    time.tick(15_000);
    await settled(() => store.look(provider, 's'));
    const view = await store.look(provider, 's');
    expect(view.record.connections).toHaveLength(500);
    expect(view.freshness).toMatchObject({ state: 'live', stale: true, reason: unavailable.message, reasonCode: 'provider_unavailable' });
  });

  test('never replaces a whole record by a part of it', async () => {
    const time = clock();
    let broken = false;
    const provider = fakeProvider({
      rows: rowsStillIn(500),
      session: live,
      fail: (call) => (broken && call === 'page s 2' ? unavailable : null),
    });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    await settled(() => store.look(provider, 's'));
    broken = true;
    time.tick(15_000);
    await settled(() => store.look(provider, 's'));
    const view = await store.look(provider, 's');
    expect(view.record).toMatchObject({ incomplete: false, progress: { loaded: 500, total: 500 } });
    expect(view.freshness.stale).toBe(true);
  });

  test('serves the last good record of an ended session while fewer rows come than before, and becomes final with it', async () => {
    const time = clock();
    let short = false;
    const provider = fakeProvider({
      rows: rowsNumbered(500),
      asOf: () => begin + 5_000,
      changePage: (page, number) => (short && number === 2 ? { ...page, rows: [] } : page),
    });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    await settled(() => store.look(provider, 's'));
    short = true;
    for (const minute of [1, 2]) {
      time.tick(60_000);
      await settled(() => store.look(provider, 's'));
      const { record, freshness } = await store.look(provider, 's');
      expect(record).toMatchObject({ incomplete: false, progress: { loaded: 500, total: 500 } });
      expect(freshness).toMatchObject({
        state: 'finalizing',
        stale: true,
        reason: 'The provider gave fewer rows than before.',
        reasonCode: 'fewer_rows',
      });
      expect(freshness.readAt).toBe(new Date(begin).toISOString());
      expect(provider.calls).toHaveLength(4 + 4 * minute);
    }
    time.tick(60_000);
    await settled(() => store.look(provider, 's'));
    const { record, freshness } = await store.look(provider, 's');
    expect(record.progress.loaded).toBe(500);
    expect(freshness).toMatchObject({ state: 'final', stale: false, reason: null, refreshMs: null });
  });

  test('takes the next reading of an ended session that is not missing anything, however it was before', async () => {
    const time = clock();
    const provider = fakeProvider({
      rows: rowsNumbered(500),
      asOf: () => begin + 5_000,
      changePage: (page, number, reading) => (reading === 2 && number === 2 ? { ...page, rows: [] } : page),
    });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    await settled(() => store.look(provider, 's'));
    for (let minute = 1; minute <= 2; minute++) {
      time.tick(60_000);
      await settled(() => store.look(provider, 's'));
    }
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'final', stale: false, reason: null });
  });

  test('keeps a live picture for two minutes when fewer rows come than before, not longer, and what ended in any case', async () => {
    const time = clock();
    let [short, now] = [false, live()] as [boolean, ReturnType<typeof live> | typeof session];
    const provider = fakeProvider({
      rows: rowsStillIn(500),
      session: () => now,
      changePage: (page, number) => (short && number === 2 ? { ...page, rows: [] } : page),
    });
    const store = createSessionStore({ now: () => time.now });
    const loadedAfter = async (ms: number) => {
      time.tick(ms);
      await store.look(provider, 's');
      await settled(() => store.look(provider, 's'));
      return (await store.look(provider, 's')).record.progress.loaded;
    };
    expect(await loadedAfter(0)).toBe(500);
    short = true;
    expect(await loadedAfter(15_000)).toBe(500);
    expect((await store.look(provider, 's')).freshness).toMatchObject({ state: 'live', stale: true, refreshMs: 15_000 });
    expect(await loadedAfter(104_999)).toBe(500);
    expect(await loadedAfter(15_000)).toBe(300);
    short = false;
    expect(await loadedAfter(15_000)).toBe(500);
    [short, now] = [true, session];
    expect(await loadedAfter(15_000)).toBe(300);
    expect((await store.look(provider, 's')).freshness.state).toBe('finalizing');
  });

  test('keeps a partial first reading with its reason and tries again when somebody looks later', async () => {
    const time = clock();
    let broken = true;
    const provider = fakeProvider({ rows: rowsNumbered(500), fail: (call) => (broken && call === 'page s 3' ? unavailable : null) });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    await settled(() => store.look(provider, 's'));
    const partial = await store.look(provider, 's');
    expect(partial.record.incomplete).toBe(true);
    expect(partial.freshness).toMatchObject({ stale: false, reason: unavailable.message });
    expect(store.peek(provider, 's')).toBeNull();
    broken = false;
    time.tick(5_000);
    await settled(() => store.look(provider, 's'));
    expect((await store.look(provider, 's')).record).toMatchObject({ incomplete: false, progress: { loaded: 500, total: 500 } });
  });

  test('remembers for 5 s that a session is not there, and another failure for 1 s, so that trying again really does', async () => {
    for (const [error, pauseMs] of [
      [notFound, 5_000],
      [unavailable, 1_000],
    ] as const) {
      const time = clock();
      const provider = fakeProvider({ rows: [], fail: () => error });
      const store = createSessionStore({ now: () => time.now });
      await expect(store.look(provider, 's')).rejects.toBe(error);
      time.tick(pauseMs - 1);
      await expect(store.look(provider, 's')).rejects.toBe(error);
      expect(provider.calls).toHaveLength(2);
      time.tick(1);
      await expect(store.look(provider, 's')).rejects.toBe(error);
      expect(provider.calls).toHaveLength(4);
    }
  });

  test('says what is left of the wait the provider asked for, and asks again as soon as the reader does', async () => {
    const time = clock();
    let limited = true;
    const error = new ProviderError({ kind: 'rate-limited', provider: 'Fake', retryAfterMs: 2_000 });
    const provider = fakeProvider({ rows: rowsNumbered(3), fail: () => (limited ? error : null) });
    const store = createSessionStore({ now: () => time.now });
    await expect(store.look(provider, 's')).rejects.toThrow('Next try in 2 s.');
    time.tick(999);
    await expect(store.look(provider, 's')).rejects.toMatchObject({ retryAfterMs: 1_001 });
    time.tick(501);
    limited = false;
    expect((await store.look(provider, 's')).record.connections).toHaveLength(3);
  });

  test('makes pages that are open ask again when the provider said so, with what is left of the wait', async () => {
    const time = clock();
    let limited = false;
    const error = new ProviderError({ kind: 'rate-limited', provider: 'Fake', retryAfterMs: 12_000 });
    const provider = fakeProvider({ rows: rowsStillIn(3), session: live, fail: () => (limited ? error : null) });
    const store = createSessionStore({ now: () => time.now });
    await store.look(provider, 's');
    limited = true;
    time.tick(15_000);
    await settled(() => store.look(provider, 's'));
    time.tick(900);
    const { freshness } = await store.look(provider, 's');
    expect(freshness).toMatchObject({ stale: true, refreshMs: 11_100, reason: expect.stringContaining('Next try in 12 s.') });
  });

  test('forgets the sessions nobody looked at for longest when it holds too many connections', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(100) });
    const store = createSessionStore({ maxConnections: 250 });
    for (const id of ['a', 'b', 'c']) await store.look(provider, id);
    expect(['a', 'b', 'c'].map((id) => store.peek(provider, id) !== null)).toEqual([false, true, true]);
  });

  test('keeps a session that is larger than all it may hold, alone, so that it is not read again by everybody', async () => {
    const provider = fakeProvider({ rows: rowsNumbered(100) });
    const store = createSessionStore({ maxConnections: 60 });
    for (const id of ['a', 'b']) await store.look(provider, id);
    expect(['a', 'b'].map((id) => store.peek(provider, id) !== null)).toEqual([false, true]);
  });
});
