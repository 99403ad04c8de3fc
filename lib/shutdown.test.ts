import { describe, expect, test, vi } from 'vitest';
import { onShutdown, runShutdown } from './shutdown';

describe('the end of a process', () => {
  test('runs each ending once, whatever another one does', async () => {
    const run: string[] = [];
    const failure = new Error('it will not let go');
    onShutdown('lease', () => {
      throw failure;
    });
    onShutdown('jobs', async () => {
      run.push('an older one');
    });
    onShutdown('jobs', async () => {
      run.push('jobs');
    });
    expect(await runShutdown()).toEqual([{ name: 'lease', error: failure }]);
    expect(await runShutdown()).toEqual([]);
    expect(run).toEqual(['jobs']);
  });

  test('is the same for every copy of the file in one process', async () => {
    const run = vi.fn();
    vi.resetModules();
    const copy = await import('./shutdown');
    expect(copy.onShutdown).not.toBe(onShutdown);
    copy.onShutdown('worker', run);
    await runShutdown();
    expect(run).toHaveBeenCalledOnce();
  });
});
