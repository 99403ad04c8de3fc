// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { participantRow } from '@/lib/domain/testing/sample-row';
import { blockSize, type PeopleParams } from '@/lib/queries/participants';
import { sourcePlace } from '@/lib/queries/session-place';
import { useAllRows } from './use-all-rows';

const count = 1_000;
const place = sourcePlace('source', 'session');
const people: PeopleParams = {
  ...{ sort: 'joinedAt', order: 'asc', view: 'people', search: '', rooms: 'all', counted: 'people', window: 'core' },
  ...{ verdict: null, role: null, flag: null, outside: null, state: null, present: null, answer: null, neverCame: null },
};

const zeros = Array.from({ length: count }, () => 0);
const lanes = {
  ...{ ids: zeros.map((_, index) => `p${index}`), kind: zeros, offset: zeros.concat(0), start: [], end: [], marks: [] },
  ...{ assumedOffset: zeros.concat(0), assumedStart: [], assumedEnd: [] },
};

/** Which pages of rows were asked for; every answer waits until it is let go. */
function serve() {
  const asked: number[] = [];
  const given: (() => void)[] = [];
  const aborted: number[] = [];
  const giveAll = () => {
    for (const give of given.splice(0)) give();
  };
  vi.stubGlobal('fetch', async (input: string, { signal }: { signal?: AbortSignal } = {}) => {
    const url = new URL(input, 'http://localhost');
    if (url.pathname.endsWith('/timeline')) return Response.json({ start: '2026-11-17T09:00:00.000Z', lengthMs: 60_000, lanes });
    const page = Number(url.searchParams.get('page'));
    asked.push(page);
    signal?.addEventListener('abort', () => aborted.push(page));
    await new Promise<void>((resolve) => given.push(resolve));
    signal?.throwIfAborted();
    const items = Array.from({ length: blockSize }, (_, index) => participantRow({ id: `p${(page - 1) * blockSize + index}` }));
    return Response.json({ items, page, perPage: blockSize, total: count, freshness: { refreshMs: null } });
  });
  return { asked, aborted, giveAll };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const { result } = renderHook(() => useAllRows({ place, people, startMs: 0, enabled: true }), { wrapper });
  await waitFor(() => expect(result.current.count).toBe(count));
  return result;
}

describe('the whole list', () => {
  test('has a bar for every row at once, and the cells of those in view', async () => {
    const { asked, giveAll } = serve();
    const rows = await show();
    expect(rows.current.entryAt(999).id).toBe('p999');
    expect(rows.current.entryAt(0).cells ?? null).toBeNull();
    expect(asked).toEqual([1]);
    giveAll();
    await waitFor(() => expect(rows.current.entryAt(0).cells?.id).toBe('p0'));
    expect(rows.current.entryAt(blockSize).cells ?? null).toBeNull();
  });
});

describe('scrolling past blocks', () => {
  test('asks for none of them, only for the one where it rests', async () => {
    const { asked, giveAll } = serve();
    const rows = await show();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const row of [250, 450, 650]) act(() => rows.current.onVisible(row, row + 20));
    act(() => vi.runAllTimers());
    vi.useRealTimers();
    await waitFor(() => expect(asked).toEqual([1, 4]));
    giveAll();
    await waitFor(() => expect(rows.current.entryAt(650).cells?.id).toBe('p650'));
    expect(rows.current.entryAt(450).cells ?? null).toBeNull();
  });
});

describe('a block that is left before it came', () => {
  test('is given up', async () => {
    const { asked, aborted } = serve();
    const rows = await show();
    await waitFor(() => expect(asked).toEqual([1]));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    act(() => rows.current.onVisible(900, 940));
    act(() => vi.runAllTimers());
    vi.useRealTimers();
    await waitFor(() => expect(aborted).toEqual([1]));
    expect(asked).toEqual([1, 5]);
  });
});

describe('rows on the edge of two blocks', () => {
  test('are in both', async () => {
    const { asked } = serve();
    const rows = await show();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    act(() => rows.current.onVisible(190, 210));
    act(() => vi.runAllTimers());
    vi.useRealTimers();
    await waitFor(() => expect(asked).toEqual([1, 2]));
  });
});
