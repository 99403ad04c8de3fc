import { beforeAll, expect, it, vi } from 'vitest';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { createArchive } from '@/lib/sessions/archive/archive';
import { readSession } from '@/lib/sessions/reading/loader';
import { readSources } from '@/lib/sessions/sources';
import { fakeProvider, rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { requestedSession } from './requested';

const registry = vi.hoisted(() => ({ listProviders: vi.fn(), getProvider: vi.fn(), budgetOf: () => null }));
vi.mock('@/lib/providers/registry', () => registry);

ownDatabase();

const fake = fakeProvider({ rows: rowsNumbered(2) });
const provider = { ...fake, origin: 'realtimekit/account/app', source: { ...fake.source, id: 'realtimekit' } };

beforeAll(async () => {
  registry.listProviders.mockResolvedValue({ providers: [provider], errors: [] });
  registry.getProvider.mockResolvedValue(provider);
  await readSources();
  await createArchive().store(provider, 's', await readSession(provider, 's').whole);
});

it('asks for the sources only when the session is not archived', async () => {
  const archived = await requestedSession({ source: 'realtimekit', sessionId: 's' });
  expect(archived).toMatchObject({ sessionId: 's', provider: { origin: provider.origin } });
  expect(registry.getProvider).not.toHaveBeenCalled();
  expect(await requestedSession({ source: 'realtimekit', sessionId: 'another' })).toEqual({ provider, sessionId: 'another' });
  expect(registry.getProvider).toHaveBeenCalledTimes(1);
});
