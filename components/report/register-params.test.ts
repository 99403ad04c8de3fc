import { describe, expect, test } from 'vitest';
import { registerParams } from './register-params';

const none = { search: '', verdict: null, neverCame: null } as const;
const shown = (verdicts: boolean, neverCame: boolean, missing: number | null) => ({
  summary: { people: 3, notCounted: 0, present: 1, partial: 1, absent: 1, invited: 4, neverCame: missing },
  report: {
    include: { curve: false, participants: true, detail: false, quality: false, exports: true, times: false, verdicts, neverCame },
    fields: { externalId: false, role: false, device: false, place: false },
    names: 'full' as const,
    mode: 'frozen' as const,
    timeZone: 'UTC',
    language: null,
    expiresAt: '2026-12-01T00:00:00.000Z',
  },
});

describe('registerParams', () => {
  test('ask for nothing that the report does not show', () => {
    expect(registerParams({ ...none, verdict: 'absent' }, shown(false, false, 2))).toEqual(none);
    expect(registerParams({ ...none, neverCame: 'only' }, shown(true, false, 2))).toEqual(none);
    expect(registerParams({ ...none, neverCame: 'only' }, shown(true, true, 0))).toEqual(none);
  });

  test('include who never came among the people, but not among those of one verdict', () => {
    expect(registerParams(none, shown(true, true, 2))).toEqual({ ...none, neverCame: 'with' });
    expect(registerParams({ ...none, verdict: 'present' }, shown(true, true, 2))).toEqual({ ...none, verdict: 'present' });
    expect(registerParams({ ...none, verdict: 'present', neverCame: 'only' }, shown(true, true, 2))).toEqual({
      ...none,
      neverCame: 'only',
    });
  });
});
