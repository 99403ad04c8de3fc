// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { participantRow } from '@/lib/domain/testing/sample-row';
import { blockSize, type PeopleParams } from '@/lib/queries/participants';
import { sourcePlace } from '@/lib/queries/session-place';
import { usePrintedRows } from './use-printed-rows';

vi.mock('@/lib/messages/use-words', () => ({ useWords: () => ({ t: (key: string) => key, count: String }) }));

const total = 1_000;
const place = sourcePlace('source', 'session');
const people: PeopleParams = {
  ...{ sort: 'joinedAt', order: 'asc', view: 'people', search: '', rooms: 'all', counted: 'people', window: 'core' },
  ...{ verdict: null, role: null, flag: null, outside: null, state: null, present: null, answer: null, neverCame: null },
};
const axis = { startMs: 0, lengthMs: 60_000, live: false, stale: false, elapsedMs: 60_000 };
const readAt = '2026-11-17T10:00:00.000Z';
const freshness = { state: 'final', readAt, stale: false, refreshMs: null, reason: null, reasonCode: null } as const;

/** Opens a list that shows 50 of 1,000 rows on a device with such a pointer; gives the pages that it asked for. */
function open(pointer: 'fine' | 'coarse') {
  const asked: number[] = [];
  vi.stubGlobal('fetch', async (input: string) => {
    const page = Number(new URL(input, 'http://localhost').searchParams.get('page'));
    asked.push(page);
    const items = Array.from({ length: blockSize }, (_, index) => participantRow({ id: `p${(page - 1) * blockSize + index}` }));
    return Response.json({ items, page, perPage: blockSize, total, freshness });
  });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === `(pointer: ${pointer})`,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('print', vi.fn());
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const rows = { axis, ready: true, first: 1, count: 50, total };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  renderHook(() => usePrintedRows({ place, people, freshness, rows, all: false, paper: 'whole', files: true }), { wrapper });
  act(() => vi.advanceTimersByTime(60_000));
  vi.useRealTimers();
  return asked;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('paper', () => {
  test('is read ahead at a desk', async () => {
    const asked = open('fine');
    await waitFor(() => expect(asked).toEqual([1, 2, 3, 4, 5]));
  });

  test('is not read ahead on a phone, but when its keyboard asks to print', async () => {
    const asked = open('coarse');
    expect(asked).toEqual([]);
    act(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));
    });
    await waitFor(() => expect(window.print).toHaveBeenCalled());
    expect(asked).toEqual([1, 2, 3, 4, 5]);
  });
});
