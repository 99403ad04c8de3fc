import { describe, expect, test, vi } from 'vitest';
import type { ReportFilter } from '@/lib/domain/peer-report';
import { sharedFailure } from './shared-failure';

const limit = (seconds: number) => `The rate limit is used up. Next try in ${seconds} s.`;

function part(filter: ReportFilter, failure: { code?: string; message: string } | null, retry = vi.fn()) {
  const result = failure ? { error: { code: failure.code ?? 'provider_error', message: failure.message } } : { data: [] };
  return { filter, view: { error: null, results: [{ connectionId: 'c1', result }], retry, retrying: false } };
}

describe('sharedFailure', () => {
  test('shows a failure that several parts have in common once, and tries all of them again', () => {
    const retry = vi.fn();
    const failure = sharedFailure([
      part('device_info', { message: limit(2) }, retry),
      part('events', { message: limit(3) }, retry),
      part('quality_stats', null),
    ]);
    expect(failure?.filters).toEqual(['device_info', 'events']);
    expect(failure?.error.message).toBe(limit(3));
    failure?.retry();
    expect(retry).toHaveBeenCalledTimes(2);
  });

  test('leaves to its panel what only one part has, and what the provider simply does not keep', () => {
    expect(sharedFailure([part('device_info', { message: 'broken' }), part('events', null)])).toBeNull();
    expect(sharedFailure([part('device_info', { message: 'broken' }), part('events', { message: 'other' })])).toBeNull();
    const none = { code: 'not_found', message: 'none' };
    expect(sharedFailure([part('device_info', none), part('events', none)])).toBeNull();
    const unkept = { code: 'not_kept', message: 'not kept' };
    expect(sharedFailure([part('device_info', unkept), part('quality_stats', unkept)])).toBeNull();
  });

  test('knows a part that could not be asked for at all', () => {
    const view = { error: { message: 'no network', status: 0 }, results: null, retry: vi.fn(), retrying: true };
    expect(
      sharedFailure([
        { filter: 'events', view },
        { filter: 'quality_stats', view },
      ]),
    ).toMatchObject({
      filters: ['events', 'quality_stats'],
      error: { message: 'no network' },
      retrying: true,
    });
  });
});
