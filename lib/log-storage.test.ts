import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from './log';
import { logStorage, storageFailingSince } from './log-storage';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const away = () => Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), { code: 'ECONNREFUSED' });

describe('the log of a database that cannot be used', () => {
  test('says the same at once, and then once a minute how often it happened and where it did last', () => {
    const line = vi.spyOn(log, 'error').mockReturnValue();
    for (let time = 0; time < 1_000; time++)
      expect(logStorage('answering', away(), { path: `/${time}` })).toBe('the database cannot be reached');
    expect(line).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60_000);
    expect(line).toHaveBeenCalledTimes(2);
    const said = { doing: 'answering', reason: 'the database cannot be reached' };
    expect(line.mock.calls.map(([fields]) => fields)).toMatchObject([
      { ...said, path: '/0' },
      { ...said, path: '/999', times: 999 },
    ]);
    vi.advanceTimersByTime(600_000);
    expect(line).toHaveBeenCalledTimes(2);
    logStorage('answering', away());
    expect(line).toHaveBeenCalledTimes(3);
  });

  test('tells other things at once', () => {
    const line = vi.spyOn(log, 'error').mockReturnValue();
    for (const doing of ['reading', 'keeping', 'reading']) logStorage(doing, away());
    logStorage('reading', new Error('something else'));
    expect(line).toHaveBeenCalledTimes(3);
  });

  test('tells since when it fails, until five minutes after the last failure', () => {
    vi.spyOn(log, 'error').mockReturnValue();
    vi.advanceTimersByTime(600_000);
    expect(storageFailingSince(Date.now())).toBeNull();
    const begun = Date.now();
    for (let time = 0; time < 3; time++) {
      logStorage('reading', away());
      vi.advanceTimersByTime(240_000);
      expect(storageFailingSince(Date.now())).toBe(begun);
    }
    vi.advanceTimersByTime(60_001);
    expect(storageFailingSince(Date.now())).toBeNull();
  });
});
