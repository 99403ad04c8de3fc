import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { uuids } from '@/lib/providers/id-forms';
import { ProviderError } from '@/lib/providers/provider-error';
import { realtimeKit } from '@/lib/providers/realtimekit/vendor';
import { scenarioIds } from '@/simulator/scenario-ids';
import { createArchive } from './archive/archive';
import { readSession } from './reading/loader';
import { fakeProvider } from './testing/fake-provider';

const registry = vi.hoisted(() => ({ listProviders: vi.fn(), accountOf: vi.fn(), budgetOf: () => null }));
vi.mock('@/lib/providers/registry', () => registry);

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-sources-'));
const refused = new ProviderError({ kind: 'unauthorized', provider: 'Fake', status: 403 });
const s = scenarioIds.class;
const fake = fakeProvider({ rows: [] });
const provider = {
  ...fake,
  origin: 'realtimekit/account/app',
  source: { ...fake.source, can: realtimeKit.can, id: 'realtimekit-12345678' },
};

beforeAll(() => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'Account');
  vi.stubEnv('ROLLCALL_DATA', folder);
});
afterAll(async () => {
  await (await database()).destroy();
  rmSync(folder, { recursive: true, force: true });
});

let accountId = 'account';
const sources = vi.fn<() => Promise<(typeof provider)[]>>();
const account = () => ({ vendor: realtimeKit, origins: `realtimekit/${accountId}/`, listingCosts: true, sources });
registry.accountOf.mockImplementation(account);

function asListed() {
  registry.listProviders.mockResolvedValue({ providers: [provider], errors: [] });
  sources.mockResolvedValue([provider]);
}
function asRefused() {
  registry.listProviders.mockResolvedValue({
    providers: [],
    errors: [{ account: account(), error: refused }],
  });
  sources.mockRejectedValue(refused);
}

describe('the list of known sources', () => {
  test('passes on the failure while no source was ever listed', async () => {
    asRefused();
    const { findSource, readSources } = await import('./sources');
    await expect(readSources()).rejects.toBe(refused);
    await expect(findSource('realtimekit-12345678')).rejects.toBe(refused);
  });

  test('finds the sources of the account although they cannot be listed any more', async () => {
    asListed();
    await (await import('./sources')).readSources();
    asRefused();
    const { findSource, readSources } = await import('./sources');
    expect(await readSources()).toMatchObject({
      items: [provider.source],
      problems: [{ code: 'provider_unauthorized', name: 'Cloudflare RealtimeKit' }],
    });
    const found = await findSource('realtimekit-12345678');
    expect(found).toMatchObject({ origin: provider.origin, source: provider.source, idForm: uuids });
    await expect(found?.getSession(s)).rejects.toBe(refused);
    await expect(findSource('realtimekit-other')).rejects.toBe(refused);
  });

  test('finds the source of an archived session without asking for the sources, and asks only for what is not archived', async () => {
    asListed();
    const { findSourceOfSession, readSources } = await import('./sources');
    await readSources();
    await createArchive().store(provider, s, await readSession(provider, s).whole);
    sources.mockClear();
    const found = await findSourceOfSession('realtimekit-12345678', s);
    expect(found).toMatchObject({ origin: provider.origin, source: provider.source });
    expect(sources).not.toHaveBeenCalled();
    expect(await findSourceOfSession('realtimekit-12345678', scenarioIds.standup)).toBe(provider);
    expect(await findSourceOfSession('realtimekit-other', s)).toBeNull();
    expect(sources).toHaveBeenCalledTimes(2);
    expect((await found?.getSession(s))?.data.session.id).toBe(s);
    asRefused();
    await expect(found?.getSession(s)).rejects.toBe(refused);
    sources.mockResolvedValue([{ ...provider, origin: 'realtimekit/account/newer' }]);
    await expect(found?.getSession(s)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('distinguishes apps that were each the only one when they were listed', async () => {
    accountId = 'lonely';
    for (const app of ['aaaaaaaa-1', 'bbbbbbbb-2', 'bbbbbbbb-3']) {
      const source = { ...fake.source, id: 'realtimekit', name: 'RealtimeKit' };
      registry.listProviders.mockResolvedValue({ providers: [{ ...fake, origin: `realtimekit/lonely/${app}`, source }], errors: [] });
      vi.resetModules();
      await (await import('./sources')).readSources();
    }
    asRefused();
    const { readSources } = await import('./sources');
    const afterListing = (await readSources()).items.map(({ id, name }) => [id, name]);
    expect(afterListing.at(-1)).toEqual(['realtimekit', 'RealtimeKit']);
    vi.resetModules();
    const { findSource, readSources: readAnew } = await import('./sources');
    const { items } = await readAnew();
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      ['realtimekit-aaaaaaaa', 'RealtimeKit aaaaaaaa'],
      ['realtimekit-bbbbbbbb-2', 'RealtimeKit bbbbbbbb'],
      ['realtimekit-bbbbbbbb-3', 'RealtimeKit bbbbbbbb'],
    ]);
    // Whatever an older version noted of what they can do.
    for (const { can } of items) expect(can).toEqual(realtimeKit.can);
    expect(afterListing.slice(0, 2)).toEqual(items.slice(0, 2).map(({ id, name }) => [id, name]));
    const { ProviderError: AnewError } = await import('@/lib/providers/provider-error');
    sources.mockRejectedValue(new AnewError({ kind: 'unreachable', provider: 'Fake' }));
    for (const { id } of items) expect((await findSource(id))?.source.id).toBe(id);
  });

  test('knows nothing of the sources of another account', async () => {
    vi.resetModules();
    accountId = 'another';
    asRefused();
    const { readSources } = await import('./sources');
    await expect(readSources()).rejects.toBe(refused);
  });
});
