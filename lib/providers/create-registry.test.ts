import { describe, expect, test } from 'vitest';
import { createRegistry } from './create-registry';
import { recordingFetch, type SentRequest } from './testing/recording-fetch';

const one = '14a396e7-ca44-4937-bf1f-050a69118543';
const two = '26a732d4-2da1-4294-8c56-28c54510b187';
const account = { token: 't', accountId: 'acc', appIds: [] as string[], baseUrl: 'https://kit.test/client/v4' };
const videosdk = { apiKey: 'k', secret: 'secret', endpoint: 'https://vsdk.test' };
const appsPage = (apps: unknown[], total = apps.length) => ({ data: apps, paging: { total_count: total }, success: true });

function registryOver(reply: (request: SentRequest) => unknown, appIds: string[], now?: () => number, providerBudget = 1000) {
  const { fetch, sent } = recordingFetch(reply);
  const registry = createRegistry({ realtimekit: { ...account, appIds }, videosdk, providerBudget }, { fetch, ...(now ? { now } : {}) });
  return { registry, sent };
}

const named = async (registry: ReturnType<typeof createRegistry>) =>
  (await registry.listProviders()).providers.map(({ source }) => [source.id, source.name]);

describe('createRegistry', () => {
  test('names configured apps without asking anybody', async () => {
    const single = registryOver(() => ({}), [one]);
    expect(await named(single.registry)).toEqual([
      ['realtimekit', 'RealtimeKit'],
      ['videosdk', 'VideoSDK'],
    ]);
    const several = registryOver(() => ({}), [one, two]);
    expect(await named(several.registry)).toEqual([
      ['realtimekit-14a396e7', 'RealtimeKit 14a396e7'],
      ['realtimekit-26a732d4', 'RealtimeKit 26a732d4'],
      ['videosdk', 'VideoSDK'],
    ]);
    for (const name of ['realtimekit', 'realtimekit-26a732d4', `realtimekit/another/${one}`])
      expect(several.registry.accountOf(name)?.vendor.name).toBe('realtimekit');
    for (const unknown of ['elsewhere', 'realtimekits', '']) expect(several.registry.accountOf(unknown)).toBeNull();
    expect((await single.registry.accountOf('realtimekit')?.sources())?.map(({ origin }) => origin)).toEqual([`realtimekit/acc/${one}`]);
    expect([...single.sent, ...several.sent]).toEqual([]);
  });

  test('asks for the apps of the account once in 10 minutes, page by page, and keeps its providers', async () => {
    let clock = 0;
    const pages = [appsPage([{ id: one, name: 'School' }, { id: '../evil' }], 3), appsPage([{ id: two, name: '' }], 2)];
    const { registry, sent } = registryOver(
      (request) => pages[Number(request.query.page_no) - 1] ?? appsPage([]),
      [],
      () => clock,
    );
    const [first, again] = await Promise.all([registry.listProviders(), registry.listProviders()]);
    expect(await named(registry)).toEqual([
      ['realtimekit-14a396e7', 'School'],
      ['realtimekit-26a732d4', 'RealtimeKit 26a732d4'],
      ['videosdk', 'VideoSDK'],
    ]);
    expect(again.providers[0]).toBe(first.providers[0]);
    expect(sent.map(({ path, query }) => [path, query.page_no])).toEqual([
      ['/client/v4/accounts/acc/realtime/kit/apps', '1'],
      ['/client/v4/accounts/acc/realtime/kit/apps', '2'],
    ]);
    clock = 600_000;
    await registry.listProviders();
    expect(sent).toHaveLength(4);
  });

  test('tells a failure of one provider, keeps the other, and asks again', async () => {
    let working = false;
    let clock = 0;
    const { registry } = registryOver(
      () => (working ? appsPage([{ id: one, name: null }]) : Response.json({}, { status: 403 })),
      [],
      () => clock,
    );
    const { providers, errors } = await registry.listProviders();
    expect(providers.map(({ source }) => source.id)).toEqual(['videosdk']);
    expect(errors).toMatchObject([{ account: { vendor: { name: 'realtimekit' } }, error: { kind: 'unauthorized' } }]);
    expect(await registry.accountOf('videosdk')?.sources()).toHaveLength(1);
    await expect(registry.accountOf('realtimekit')?.sources()).rejects.toMatchObject({ kind: 'unauthorized' });
    working = true;
    clock = 60_000;
    expect(await registry.accountOf('realtimekit')?.sources()).toMatchObject([{ source: { id: 'realtimekit', name: 'RealtimeKit' } }]);
  });

  test('gives apps whose ids begin alike their whole id', async () => {
    const twins = [one, `${one.slice(0, 8)}-other`];
    expect((await named(registryOver(() => ({}), twins).registry)).slice(0, 2).map(([id]) => id)).toEqual(
      twins.map((id) => `realtimekit-${id}`),
    );
  });

  test('spends one budget for all apps of an account, and another for the other provider', async () => {
    const { registry } = registryOver(() => ({ data: [], pageInfo: {} }), [one, two], undefined, 2);
    const { providers } = await registry.listProviders();
    const ask = (index: number) => providers[index]?.listMeetings({ page: 1, perPage: 1 });
    await ask(0);
    await ask(1);
    await expect(ask(0)).rejects.toMatchObject({ kind: 'rate-limited' });
    await ask(2);
    expect([registry.budgetOf('realtimekit')?.used(), registry.budgetOf('videosdk')?.used()]).toEqual([2, 1]);
  });
});
