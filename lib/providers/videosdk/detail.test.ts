import { describe, expect, test } from 'vitest';
import { recordingFetch } from '@/lib/providers/testing/recording-fetch';
import { createVideoSdkClient } from './client';
import { createVideoSdkProvider } from './provider';

const session = '61763c2597b0c743cf454204';
const participant = 'pupil_7';
const start = '2026-11-17T08:00:12.030Z';
const entry = { participantId: participant, name: 'Ada', timelog: [{ start, end: null }] };

function providerOver(body: unknown) {
  const { fetch, sent } = recordingFetch(() => body);
  const client = createVideoSdkClient({ apiKey: 'key-canary', secret: 'secret-canary', endpoint: 'https://api.test', fetch });
  return { sent, provider: createVideoSdkProvider(client) };
}
const detailOf = async (body: unknown) => (await providerOver(body).provider.getConnectionDetail(session, participant)).data;

describe('one participant as VideoSDK has it', () => {
  test('is asked for in one call', async () => {
    const { provider, sent } = providerOver(entry);
    const { data } = await provider.getConnectionDetail(session.toUpperCase(), participant);
    expect(sent.map(({ path, query }) => [path, query])).toEqual([[`/v2/sessions/${session}/participants/${participant}`, {}]]);
    expect(data).toMatchObject({
      asked: { path: `/v2/sessions/${session}/participants/${participant}`, query: '' },
      status: 200,
      filters: 'none',
      body: entry,
      connection: { name: 'Ada', stays: [{ start: Date.parse(start), end: null }] },
    });
    expect(JSON.stringify(data)).not.toContain('canary');
  });

  test('is found wherever it stands in the answer, and never taken for somebody else', async () => {
    const other = { ...entry, participantId: 'other', name: 'Grace' };
    for (const body of [{ data: entry }, { data: [other, entry] }, { data: { id: session, participants: [other, entry] } }])
      expect((await detailOf(body)).connection.name).toBe('Ada');
    expect((await detailOf({ data: other })).connection.userId).toBe('other');
    for (const body of [{ data: [other, { ...other, participantId: 'third' }] }, { data: [] }, {}, [], null])
      await expect(detailOf(body)).rejects.toMatchObject({ kind: 'unexpected-answer' });
  });

  test('says "not found" with 402 as well', async () => {
    const { provider } = providerOver(Response.json({ errorCode: 402 }, { status: 402 }));
    await expect(provider.getConnectionDetail(session, participant)).rejects.toMatchObject({ kind: 'not-found', status: 402 });
  });

  test('lays each entry of the timelog beside what is kept of it', async () => {
    const { fields, connection } = await detailOf({ ...entry, timelog: [...entry.timelog, { start: 'once', end: 'null' }] });
    const [timelog] = fields.flatMap((field) => (field.kind === 'list' ? [field] : []));
    expect(timelog?.of(connection)).toEqual([`${start} – open`, 'without a readable time – without a readable time']);
    expect(timelog?.sent({ start: `${start}"`, end: null })).toBe(`${start}" – null`);
    expect(timelog?.of({ ...connection, stays: null })).toBeUndefined();
  });
});
