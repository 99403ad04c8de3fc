import { beforeAll, describe, expect, test, vi } from 'vitest';
import { env } from '@/lib/env';
import type { ConnectionDetail } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { readConnectionDetail } from './connection-detail';
import { connection as anyone, fakeProvider } from './testing/fake-provider';

const connection = { ...anyone, id: 'c', reportId: 'r', name: 'Ada' };
const held = { connection, readAt: Date.UTC(2026, 0, 2) };
const row = { name: 'Ada', note: 'token-canary-of-the-account' };
const detail: ConnectionDetail = {
  asked: { path: '/sessions/s/participants/r', query: '' },
  status: 200,
  filters: 'none',
  body: { data: row, link: 'https://cdn.test/open' },
  secretFields: ['link'],
  row,
  connection,
  fields: [
    { field: 'name', kind: 'text', of: ({ name }) => name },
    { field: 'note', kind: 'text', of: () => 'said token-canary-of-the-account' },
  ],
};

beforeAll(() => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token-canary-of-the-account');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  env();
});

function telling(answer: ConnectionDetail | Error) {
  const getConnectionDetail = vi.fn(async (_sessionId: string, _connectionId: string) => {
    if (answer instanceof Error) throw answer;
    return { data: answer, asOf: Date.UTC(2026, 0, 3) };
  });
  return { ...fakeProvider({ rows: [] }), getConnectionDetail };
}

describe('the detail of a connection', () => {
  test('is asked for once each time and answered without secrets, wherever they stand', async () => {
    const provider = telling(detail);
    const answers = [await readConnectionDetail(provider, 's', held), await readConnectionDetail(provider, 's', held)];
    expect(provider.getConnectionDetail.mock.calls).toEqual([
      ['s', 'r'],
      ['s', 'r'],
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/canary|cdn\.test/);
    expect(answers[0]).toEqual({
      asked: detail.asked,
      asOf: '2026-01-03T00:00:00.000Z',
      status: 200,
      filters: 'none',
      answer: { data: { name: 'Ada', note: '[hidden]' }, link: '[hidden]' },
      hidden: 2,
      shortened: [],
      reading: [
        { field: 'name', kind: 'text', sent: 'Ada', read: 'Ada', differs: false },
        { field: 'note', kind: 'text', sent: '[hidden]', read: 'said [hidden]', differs: false },
      ],
      readingLeftOut: 0,
      recordReadAt: '2026-01-02T00:00:00.000Z',
    });
  });

  test('is asked for in the session of the breakout room where the row is of one', async () => {
    const provider = telling(detail);
    await readConnectionDetail(provider, 's', { ...held, connection: { ...connection, roomId: 'room' } });
    expect(provider.getConnectionDetail.mock.calls).toEqual([['room', 'r']]);
  });

  test('is asked of nobody for a row without an id to ask with', async () => {
    const provider = telling(detail);
    expect(await readConnectionDetail(provider, 's', { ...held, connection: { ...connection, reportId: null } })).toBe('no-id');
    expect(provider.getConnectionDetail).not.toHaveBeenCalled();
  });

  test('distinguishes a provider that has no such connection from a source that is gone, and passes on every other failure', async () => {
    const failing = (kind: ProviderError['kind'], status?: number) =>
      readConnectionDetail(telling(new ProviderError({ kind, provider: 'Fake', ...(status === undefined ? {} : { status }) })), 's', held);
    expect(await failing('not-found', 404)).toBe('no-connection');
    expect(await failing('not-found')).toBe('no-source');
    await expect(failing('unauthorized', 403)).rejects.toMatchObject({ kind: 'unauthorized' });
    await expect(failing('timeout')).rejects.toMatchObject({ kind: 'timeout' });
  });
});
