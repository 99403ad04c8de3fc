import { describe, expect, test, vi } from 'vitest';
import { dayAhead } from './report-draft';

describe('the expiry of a draft', () => {
  test('counts days of the calendar, however long they are', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    for (const hour of [0, 12, 23]) {
      for (const month of [2, 9]) {
        const at = new Date(2026, month, 10, hour, 30).getTime();
        const days = Math.round((Date.parse(dayAhead(30, at)) - Date.parse(dayAhead(0, at))) / 86_400_000);
        expect(days, `${hour} h of month ${month + 1}`).toBe(30);
      }
    }
    vi.unstubAllEnvs();
  });
});
