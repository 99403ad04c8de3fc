// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oneOf, pageNumber, text } from './parameter';
import { useAddress } from './use-address';

const parameters = { page: pageNumber, order: oneOf(['asc', 'desc']), span: text };

/** What Next tells of the address, when it comes to that. */
let tell: (search: string) => void;

function Next({ children }: { children: ReactNode }) {
  const [search, setSearch] = useState(() => window.location.search);
  tell = (next) => act(() => setSearch(next));
  return <SearchParamsContext value={new URLSearchParams(search)}>{children}</SearchParamsContext>;
}

const open = () => renderHook(() => useAddress(parameters), { wrapper: Next });

beforeEach(() => window.history.replaceState(null, '', '/start'));
afterEach(cleanup);

describe('the address of a page', () => {
  test('is shown as it was written at once, before Next tells it, and after', () => {
    window.history.replaceState(null, '', '/list?page=2#key');
    const { result } = open();
    expect(result.current[0].page).toBe(2);
    act(() => result.current[1]({ page: 3 }));
    expect(result.current[0].page).toBe(3);
    expect(window.location.href).toMatch(/\/list\?page=3#key$/);
    tell('?page=3');
    expect(result.current[0].page).toBe(3);
  });

  test('shows the last of several changes, while Next tells one before it', () => {
    const { result } = open();
    act(() => result.current[1]({ page: 2 }));
    act(() => result.current[1]({ order: 'desc' }));
    expect(window.location.search).toBe('?page=2&order=desc');
    tell('?page=2');
    expect(result.current[0]).toMatchObject({ page: 2, order: 'desc' });
    tell('?page=2&order=desc');
    tell('?page=5');
    expect(result.current[0]).toMatchObject({ page: 5, order: null });
  });

  test('is what Next tells, where that leads elsewhere than what was written', () => {
    const { result } = open();
    act(() => result.current[1]({ page: 2 }));
    tell('?page=7');
    expect(result.current[0].page).toBe(7);
  });

  test('forgets what was written when somebody goes back', () => {
    const { result } = open();
    act(() => result.current[1]({ page: 2 }));
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(result.current[0].page).toBe(1);
  });

  test('gets an entry in the history for what can be gone back from, and none for what replaces', () => {
    const { result } = open();
    const { length } = window.history;
    act(() => result.current[1]({ page: 2 }, 'replace'));
    expect(window.history.length).toBe(length);
    act(() => result.current[1]({ page: 3 }));
    expect(window.history.length).toBe(length + 1);
    act(() => result.current[1]({ page: 3 }));
    expect(window.history.length).toBe(length + 1);
  });

  test('shows times, zones and lists as they are', () => {
    const { result } = open();
    act(() => result.current[1]({ span: '2026-11-18T10:30:00.000Z,Europe/Berlin & more' }));
    expect(window.location.search).toBe('?span=2026-11-18T10:30:00.000Z,Europe/Berlin+%26+more');
  });

  test('is not what was written on another page', () => {
    const first = open();
    act(() => first.result.current[1]({ page: 2 }));
    first.unmount();
    window.history.pushState(null, '', '/other');
    expect(open().result.current[0].page).toBe(1);
  });
});
