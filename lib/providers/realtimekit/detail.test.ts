import { describe, expect, test } from 'vitest';
import { recordingFetch, type SentRequest } from '@/lib/providers/testing/recording-fetch';
import { createRealtimeKitClient } from './client';
import listed from './fixtures/session-participants-with-events.json';
import { createRealtimeKitProvider } from './provider';

const id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
const room = '005f4e0c-4d08-4d4e-a391-a76be75cd296';
const path = `/sessions/${room}/participants/${id}`;
const filters = 'device_info,ip_information,precall_network_information,events,quality_stats';
const [row] = listed.data.participants;
const answer = (more: object = {}) => ({ success: true, data: { participant: { ...row, ...more } } });

function providerOver(reply: (request: SentRequest) => unknown) {
  const { fetch, sent } = recordingFetch(reply);
  const client = createRealtimeKitClient({ accountId: '023e105f', token: 'token-canary', baseUrl: 'https://api.test/client/v4', fetch });
  return { sent, provider: createRealtimeKitProvider(client, { appId: 'the-app', sourceId: 'realtimekit', name: 'Kit' }) };
}

describe('one participant as RealtimeKit has it', () => {
  test('is asked for in one call, with the events and the filters by comma', async () => {
    const { provider, sent } = providerOver(() => answer({ peer_report: { metadata: {} } }));
    const { data, asOf } = await provider.getConnectionDetail(room.toUpperCase(), id.toUpperCase());
    expect(sent.map((request) => [request.method, request.path, request.query])).toEqual([
      ['GET', `/client/v4/accounts/023e105f/realtime/kit/the-app${path}`, { include_peer_events: 'true', filters }],
    ]);
    expect(data.asked).toEqual({ path, query: `include_peer_events=true&filters=${encodeURIComponent(filters)}` });
    expect(JSON.stringify(data)).not.toMatch(/023e105f|the-app|canary|api\.test/);
    expect({ asOf, status: data.status, filters: data.filters }).toEqual({
      asOf: Date.parse('2026-11-20T10:00:00Z'),
      status: 200,
      filters: 'answered',
    });
    expect(data.body).toEqual(answer({ peer_report: { metadata: {} } }));
    expect(data.connection).toMatchObject({ name: 'Mark', joinedAt: Date.parse('2023-02-01T10:51:08.030Z') });
  });

  test('says when the filters were sent and no part of a report came', async () => {
    for (const nothing of [{}, { peer_report: null }])
      expect((await providerOver(() => answer(nothing)).provider.getConnectionDetail(room, id)).data.filters).toBe('ignored');
    const older = providerOver(() => answer({ quality_stats: [] }));
    expect((await older.provider.getConnectionDetail(room, id)).data.filters).toBe('answered');
  });

  test.each([
    [400, { success: false, error: { code: 400, message: 'filters is not allowed' } }],
    [422, {}],
    [200, { success: false, error: { code: 422 } }],
  ])('leaves the filters out for good once they were refused by status %i, without a second call for the first', async (status, body) => {
    const { provider, sent } = providerOver(({ query }) => ('filters' in query ? Response.json(body, { status }) : answer()));
    await expect(provider.getConnectionDetail(room, id)).rejects.toMatchObject({ kind: 'filters-refused', status });
    expect(sent).toHaveLength(1);
    for (let time = 0; time < 2; time++) {
      const { data } = await provider.getConnectionDetail(room, id);
      expect([data.filters, data.asked.query]).toEqual(['left-out', 'include_peer_events=true']);
    }
    expect(sent.map(({ query }) => 'filters' in query)).toEqual([true, false, false]);
  });

  test('passes every other refusal on, and goes on asking with the filters', async () => {
    for (const [status, kind] of [
      [401, 'unauthorized'],
      [403, 'unauthorized'],
      [404, 'not-found'],
    ] as const) {
      const { provider, sent } = providerOver(() => Response.json({ success: false, error: { code: status } }, { status }));
      for (let time = 0; time < 2; time++) await expect(provider.getConnectionDetail(room, id)).rejects.toMatchObject({ kind, status });
      expect(sent.map(({ query }) => query.filters)).toEqual([filters, filters]);
    }
    const plain = providerOver(({ query }) => Response.json({}, { status: 'filters' in query ? 422 : 400 }));
    await expect(plain.provider.getConnectionDetail(room, id)).rejects.toMatchObject({ kind: 'filters-refused' });
    await expect(plain.provider.getConnectionDetail(room, id)).rejects.toMatchObject({ kind: 'bad-request', status: 400 });
  });

  test('cannot understand an answer without a participant', async () => {
    for (const body of [{ data: {} }, { data: { participant: [] } }, {}])
      await expect(providerOver(() => body).provider.getConnectionDetail(room, id)).rejects.toMatchObject({ kind: 'unexpected-answer' });
  });

  test('names its fields as the vendor does, whatever stands in them', async () => {
    const fieldsOf = async (more: object) => (await providerOver(() => answer(more)).provider.getConnectionDetail(room, id)).data;
    const names = (await fieldsOf({})).fields.map(({ field }) => field);
    expect(names).toEqual([
      ...['id', 'user_id', 'custom_participant_id', 'display_name', 'preset_name'],
      ...['joined_at', 'left_at', 'duration', 'created_at', 'updated_at', 'peer_events'],
    ]);
    const { preset_name: _preset, ...withoutPreset } = row ?? {};
    const called = providerOver(() => ({ data: { participant: { ...withoutPreset, role: 'host' } } }));
    const { fields, connection } = (await called.provider.getConnectionDetail(room, id)).data;
    expect(fields.filter(({ field }) => /role|preset/.test(field)).map(({ field, of }) => [field, of(connection)])).toEqual([
      ['role', 'host'],
    ]);
    const events = (await fieldsOf({})).fields.flatMap((field) => (field.kind === 'list' ? field.sent : []));
    expect(events[0]?.({ event_name: 'PEER_JOINING', created_at: '2023-02-01T10:51:50.786Z"' })).toBe(
      'PEER_JOINING 2023-02-01T10:51:50.786Z"',
    );
    expect([null, { event_name: {}, created_at: [] }, { event_name: null }].map((entry) => events[0]?.(entry))).toEqual([
      '– –',
      '{…} […]',
      'null –',
    ]);
  });
});
