// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const Part = ({ name }: { name: string }) => <p>{name}</p>;
const Otherwise = () => <p>it did not come</p>;
const show = (part: ReactNode) => act(async () => render(<Suspense fallback="waiting">{part}</Suspense>));
const offline = () => Promise.reject<typeof Part>(new Error('offline'));

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a part', () => {
  test.each(['pointerdown', 'pointermove', 'keydown', 'scroll'])('comes with the first touch (%s), and once', async (touch) => {
    const { withTouch } = await import('./with-touch');
    const loads = [vi.fn(async () => Part), vi.fn(async () => Part)];
    for (const load of loads) withTouch(load, Otherwise);
    vi.runAllTimers();
    for (const load of loads) expect(load).not.toHaveBeenCalled();
    for (let times = 0; times < 3; times++) {
      window.dispatchEvent(new Event(touch));
      vi.runAllTimers();
    }
    for (const load of loads) expect(load).toHaveBeenCalledTimes(1);
    const late = vi.fn(async () => Part);
    withTouch(late, Otherwise);
    vi.runAllTimers();
    expect(late).toHaveBeenCalledTimes(1);
  });

  test('that has come is shown at once', async () => {
    const { Touched, withTouch } = await import('./with-touch');
    const part = withTouch(async () => Part, Otherwise);
    window.dispatchEvent(new Event('pointerdown'));
    await vi.runAllTimersAsync();
    render(
      <Suspense fallback="waiting">
        <Touched part={part} props={{ name: 'Ada' }} />
      </Suspense>,
    );
    expect(screen.queryByText('Ada')).not.toBeNull();
  });

  test('is fetched when it is shown, touched or not', async () => {
    const { Touched, withTouch } = await import('./with-touch');
    await show(<Touched part={withTouch(async () => Part, Otherwise)} props={{ name: 'Ada' }} />);
    expect(screen.queryByText('Ada')).not.toBeNull();
  });

  test('that did not come is asked for again when it is shown, and else says so', async () => {
    const { Touched, withTouch } = await import('./with-touch');
    const load = vi.fn(async () => Part).mockImplementationOnce(offline);
    const second = withTouch(load, Otherwise);
    window.dispatchEvent(new Event('pointerdown'));
    await vi.runAllTimersAsync();
    expect(load).toHaveBeenCalledTimes(1);
    await show(<Touched part={second} props={{ name: 'Ada' }} />);
    expect(screen.queryByText('Ada')).not.toBeNull();
    const never = vi.fn(offline);
    await show(<Touched part={withTouch(never, Otherwise)} props={{ name: 'Bob' }} />);
    expect(screen.queryByText('it did not come')).not.toBeNull();
    expect(never).toHaveBeenCalledTimes(1);
  });
});
