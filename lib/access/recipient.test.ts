import { afterEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import type { OpenReport } from '@/lib/reports/open-report';
import { recipientRoute } from './recipient';

afterEach(() => vi.restoreAllMocks());

it('tells recipients nothing of a provider that fails, and logs neither names nor queries', async () => {
  const warned = vi.spyOn(log, 'warn').mockReturnValue();
  const informed = vi.spyOn(log, 'info').mockReturnValue();
  const route = recipientRoute(
    () => Promise.reject(new ProviderError({ kind: 'unreachable', provider: 'Fake' })),
    async () => ({}) as OpenReport,
  );
  const reportId = 'AAAAAAAAAAAAAAAAAAAAAA';
  const request = new Request(`http://localhost/api/r/${reportId}/participants/ada@example.org?search=Lovelace`);
  const answer = await route(request, { params: Promise.resolve({ reportId }) });
  expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringContaining('Fake')]);
  expect(warned.mock.calls[0]?.[0]).toMatchObject({ path: `/api/r/${reportId}/participants/…`, kind: 'unreachable' });
  expect(JSON.stringify([warned.mock.calls, informed.mock.calls])).not.toMatch(/ada|Lovelace/);
});
