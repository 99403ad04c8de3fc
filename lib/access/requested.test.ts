import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { realtimeKit } from '@/lib/providers/realtimekit/vendor';
import { createArchive } from '@/lib/sessions/archive/archive';
import { readSession } from '@/lib/sessions/reading/loader';
import { readSources } from '@/lib/sessions/sources';
import { fakeProvider, rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { scenarioIds } from '@/simulator/scenario-ids';
import { requestedSession } from './requested';

const registry = vi.hoisted(() => ({ listProviders: vi.fn(), accountOf: vi.fn(), budgetOf: () => null }));
vi.mock('@/lib/providers/registry', () => registry);

ownDatabase();

const fake = fakeProvider({ rows: rowsNumbered(2) });
const sources = vi.fn(() => Promise.resolve([provider]));
const provider = { ...fake, origin: 'realtimekit/account/app', source: { ...fake.source, id: 'realtimekit' } };

beforeAll(async () => {
  registry.listProviders.mockResolvedValue({ providers: [provider], errors: [] });
  registry.accountOf.mockReturnValue({ vendor: realtimeKit, origins: 'realtimekit/account/', listingCosts: true, sources });
  await readSources();
  await createArchive().store(provider, scenarioIds.class, await readSession(provider, scenarioIds.class).whole);
});

describe('a requested session', () => {
  test('asks for the sources only when the session is not archived', async () => {
    const archived = await requestedSession({ source: 'realtimekit', sessionId: scenarioIds.class });
    expect(archived).toMatchObject({ sessionId: scenarioIds.class, provider: { origin: provider.origin } });
    expect(sources).not.toHaveBeenCalled();
    expect(await requestedSession({ source: 'realtimekit', sessionId: scenarioIds.standup })).toEqual({
      provider,
      sessionId: scenarioIds.standup,
    });
    expect(sources).toHaveBeenCalledTimes(1);
    expect(registry.accountOf).toHaveBeenCalledTimes(2);
  });
});
