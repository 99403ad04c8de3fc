import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { createArchive } from '@/lib/sessions/archive/archive';
import { readSession } from '@/lib/sessions/reading/loader';
import { readSources } from '@/lib/sessions/sources';
import { fakeProvider, rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { scenarioIds } from '@/simulator/scenario-ids';
import { requestedSession } from './requested';

const registry = vi.hoisted(() => ({ listProviders: vi.fn(), getProvider: vi.fn(), budgetOf: () => null }));
vi.mock('@/lib/providers/registry', async (load) => ({ ...(await load<object>()), ...registry }));

ownDatabase();

const fake = fakeProvider({ rows: rowsNumbered(2) });
const provider = { ...fake, origin: 'realtimekit/account/app', source: { ...fake.source, id: 'realtimekit' } };

beforeAll(async () => {
  registry.listProviders.mockResolvedValue({ providers: [provider], errors: [] });
  registry.getProvider.mockResolvedValue(provider);
  await readSources();
  await createArchive().store(provider, scenarioIds.class, await readSession(provider, scenarioIds.class).whole);
});

describe('a requested session', () => {
  test('asks for the sources only when the session is not archived', async () => {
    const archived = await requestedSession({ source: 'realtimekit', sessionId: scenarioIds.class });
    expect(archived).toMatchObject({ sessionId: scenarioIds.class, provider: { origin: provider.origin } });
    expect(registry.getProvider).not.toHaveBeenCalled();
    expect(await requestedSession({ source: 'realtimekit', sessionId: scenarioIds.standup })).toEqual({
      provider,
      sessionId: scenarioIds.standup,
    });
    expect(registry.getProvider).toHaveBeenCalledTimes(1);
  });
});
