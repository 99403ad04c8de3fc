// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { type TipsListener, useLateTips } from './use-late-tips';

/** Notes what it is told. */
function listenerOf(told: unknown[]): TipsListener {
  return {
    onPointerMove: (event) => told.push(['move', event.clientX]),
    onFocus: () => told.push(['focus']),
    showMark: (_, step) => told.push(['mark', step]),
    hide: () => told.push(['hide']),
  };
}

const lane = document.createElement('div');

describe('the tips of a table', () => {
  test('are asked for once something is heard, and then told the last of it', () => {
    const { result } = renderHook(useLateTips);
    expect(result.current.wanted).toBe(false);
    act(() => {
      result.current.heard.showMark(lane, 1);
      result.current.heard.showMark(lane, -1);
    });
    expect(result.current.wanted).toBe(true);
    const told: unknown[] = [];
    result.current.late.missed.current?.(listenerOf(told));
    expect(told).toEqual([['mark', -1]]);
  });

  test('are told nothing of what is over before they are there', () => {
    const { result } = renderHook(useLateTips);
    act(() => {
      result.current.heard.showMark(lane, 1);
      result.current.heard.hide();
    });
    expect(result.current.late.missed.current).toBeNull();
  });

  test('hear everything themselves once they are there', () => {
    const { result } = renderHook(useLateTips);
    const told: unknown[] = [];
    result.current.late.listener.current = listenerOf(told);
    act(() => {
      result.current.heard.showMark(lane, 1);
      result.current.heard.hide();
    });
    expect(told).toEqual([['mark', 1], ['hide']]);
    expect(result.current.wanted).toBe(false);
  });
});
