import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, ask, listOf } from '@/simulator/ask';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';
import { faultKinds } from './apply-fault';

let simulator: Simulator;
let kit: Ask['kit'];
let control: Ask['control'];
let videosdk: Ask['videosdk'];
const tried = new Set<string>();
beforeAll(async () => {
  simulator = await startSimulator({ now: '2026-03-11T10:20:30.000Z' });
  ({ kit, control, videosdk } = ask(simulator));
});
afterEach(() => control('DELETE', '/faults'));
afterAll(() => simulator.close());

const PEOPLE = `/{app}/sessions/${scenarioIds.class}/participants?per_page=10&include_peer_events=true`;

async function fault(kind: string, options: Record<string, unknown> = {}, rule: Record<string, unknown> = {}): Promise<void> {
  tried.add(kind);
  const { status, text } = await control('POST', '/faults', { match: 'participants', fault: { kind, ...options }, ...rule });
  if (status !== 200) throw new Error(text);
}

/** The answer as it comes off the wire, before anything decompresses or checks it. */
async function raw(): Promise<IncomingMessage> {
  const { baseUrl, accountId, appIds, token } = simulator.realtimekit;
  const url = `${baseUrl}/accounts/${accountId}/realtime/kit${PEOPLE.replace('{app}', appIds[0] ?? '')}`;
  const request = get(url, { headers: { authorization: `Bearer ${token}` } });
  const [response]: IncomingMessage[] = await once(request, 'response');
  // Node reports a reset on the request as well; whoever reads the response learns of it there.
  request.on('error', (error) => response?.destroy(error));
  if (!response) throw new Error('no response');
  return response;
}

async function bytesUntil(response: IncomingMessage, limit: number): Promise<number> {
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes >= limit) break;
  }
  response.destroy();
  return bytes;
}

const rows = async (path = PEOPLE) => listOf((await kit(path)).body.data?.participants);

describe('faults', () => {
  test('give a status with its body and headers, as often as asked and after as many calls as asked', async () => {
    await fault('status', { status: 429, headers: { 'retry-after': '7' }, body: { message: 'slow down' } }, { times: 1, after: 1 });
    expect((await kit(PEOPLE)).status).toBe(200);
    const refused = await kit(PEOPLE);
    expect([refused.status, refused.headers.get('retry-after'), refused.body]).toEqual([429, '7', { message: 'slow down' }]);
    expect((await kit(PEOPLE)).status).toBe(200);
  });

  test('give Retry-After as a date on the simulated clock', async () => {
    await fault('status', { status: 503, retryAfterDateMs: 7_000 });
    expect((await kit(PEOPLE)).headers.get('retry-after')).toBe('Wed, 11 Mar 2026 10:20:37 GMT');
  });

  test('put pages of HTML in the place of an answer', async () => {
    await fault('html-page', { status: 200 }, { times: 1 });
    await fault('cloudflare-1015');
    const [page, limited] = [await kit(PEOPLE), await kit(PEOPLE)];
    expect([page.status, page.headers.get('content-type'), page.text.slice(0, 15)]).toEqual([
      200,
      'text/html; charset=UTF-8',
      '<!DOCTYPE html>',
    ]);
    expect([limited.status, limited.text.includes('1015')]).toEqual([429, true]);
  });

  test('hide a failure behind 200, and redirect elsewhere', async () => {
    await fault('not-success', { code: 10_000 }, { times: 1 });
    expect(await kit(PEOPLE)).toMatchObject({ status: 200, body: { success: false, errors: [{ code: 10_000 }] } });
    await fault('redirect', { status: 307, location: 'http://other.invalid/x' });
    const led = await kit(PEOPLE);
    expect([led.status, led.headers.get('location')]).toEqual([307, 'http://other.invalid/x']);
  });

  test('truncate JSON with its own length or with a longer one that was announced', async () => {
    await fault('truncated', { length: 'right' }, { times: 1 });
    const admitted = await kit(PEOPLE);
    expect(() => JSON.parse(admitted.text)).toThrow(SyntaxError);
    await fault('truncated', { length: 'wrong' });
    await expect(kit(PEOPLE)).rejects.toThrow();
  });

  test('make bodies that are mislabelled, empty, absent, not JSON, or nested too deep', async () => {
    await fault('content-type', { value: 'text/plain' }, { times: 1 });
    expect((await kit(PEOPLE)).headers.get('content-type')).toBe('text/plain');
    await fault('empty', {}, { times: 1 });
    expect(await kit(PEOPLE)).toMatchObject({ status: 200, text: '' });
    await fault('no-content', {}, { times: 1 });
    expect((await kit(PEOPLE)).status).toBe(204);
    await fault('not-json', {}, { times: 1 });
    const notJson = await kit(PEOPLE);
    expect(() => JSON.parse(notJson.text)).toThrow(SyntaxError);
    await fault('deep-json', { depth: 10_000 });
    expect((await kit(PEOPLE)).text).toContain('['.repeat(10_000));
  });

  test('flood until the reader closes, or up to the size asked for', async () => {
    await fault('huge-body', {}, { times: 1 });
    expect(await bytesUntil(await raw(), 30_000_000)).toBeGreaterThanOrEqual(30_000_000);
    await fault('gzip-bomb', { bytes: 64 * 1_048_576 }, { times: 1 });
    expect((await kit(PEOPLE)).text.length).toBeGreaterThan(60_000_000);
    await fault('gzip-bomb', { bytes: 64 * 1_048_576 }, { times: 1 });
    expect(await bytesUntil(await raw(), 1_000_000)).toBeLessThan(200_000);
    await fault('many-encodings', { count: 1_000 });
    const response = await raw();
    expect(response.headers['content-encoding']?.split(',')).toHaveLength(1_000);
    response.destroy();
  });

  test('let a connection hang, drip, or be reset before and in the body', async () => {
    await fault('hang', {}, { times: 1 });
    const { baseUrl, accountId, appIds, token } = simulator.realtimekit;
    const url = `${baseUrl}/accounts/${accountId}/realtime/kit${PEOPLE.replace('{app}', appIds[0] ?? '')}`;
    await expect(fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(300) })).rejects.toThrow(
      'timeout',
    );
    await fault('drip', { everyMs: 5, bytes: 1 }, { times: 1 });
    const dripping = await raw();
    const [part]: Buffer[] = await once(dripping, 'data');
    expect(part?.length).toBeLessThan(20);
    dripping.destroy();
    await fault('drip', { everyMs: 1, bytes: 4_000 }, { times: 1 });
    expect((await kit(PEOPLE)).body.success).toBe(true);
    await fault('reset', { when: 'before' }, { times: 1 });
    await expect(kit(PEOPLE)).rejects.toThrow('fetch failed');
    await fault('reset', { when: 'in-body' });
    const broken = await raw();
    expect(broken.statusCode).toBe(200);
    await expect(bytesUntil(broken, Number.POSITIVE_INFINITY)).rejects.toThrow();
  });

  test('make fields that are missing, null, or unknown', async () => {
    await fault('drop-fields', { fields: ['display_name', 'left_at'] }, { times: 1 });
    expect((await rows()).every((row) => !('display_name' in row) && !('left_at' in row) && 'joined_at' in row)).toBe(true);
    await fault('null-fields', { fields: ['user_id'] }, { times: 1 });
    expect((await rows()).every((row) => row.user_id === null)).toBe(true);
    await fault('set-fields', { values: { display_name: 'Una\rMoss' } }, { times: 1 });
    expect(new Set((await rows()).map((row) => String(row.display_name)))).toEqual(new Set(['Una\rMoss']));
    await fault('unknown-fields');
    expect((await rows())[0]).toMatchObject({ preset_name: 'hologram_presenter', future_field: { nested: [1, 'two'] } });
    expect(listOf((await rows())[0]?.peer_events).map(({ event_name }) => String(event_name))).toContain('PEER_TELEPORTED');
  });

  test('make totals that are absurd or shrink while paging, for either vendor', async () => {
    await fault('total-count', { value: 1e9 }, { times: 1 });
    expect((await kit(PEOPLE)).body.data?.paging?.total_count).toBe(1e9);
    await fault('total-count', { shrinkBy: 5 }, { times: 2 });
    expect([(await kit(PEOPLE)).body.data?.paging?.total_count, (await kit(PEOPLE)).body.data?.paging?.total_count]).toEqual([30, 25]);
    await fault('total-count', { value: 100 });
    expect((await videosdk(`/v2/sessions/${scenarioIds['vsdk-class']}/participants?perPage=10`)).body.pageInfo).toMatchObject({
      total: 100,
      lastPage: 10,
    });
  });

  test('make pages that are empty though there is more, or repeat a row in a newer form', async () => {
    await fault('empty-page', { fromPage: 2 });
    expect(await rows()).toHaveLength(10);
    const second = (await kit(`${PEOPLE}&page_no=2`)).body.data;
    expect([listOf(second?.participants).length, second?.paging?.total_count]).toEqual([0, 35]);
    await control('DELETE', '/faults');
    await fault('repeat-row');
    const first = await rows();
    const [again] = await rows(`${PEOPLE}&page_no=2`);
    expect(again?.id).toBe(first[9]?.id);
    expect(Date.parse(String(again?.updated_at))).toBe(Date.parse(String(first[9]?.updated_at)) + 10_000);
  });

  test('make clocks wrong, and events too many, doubled, or out of order', async () => {
    await fault('clock-skew', { ms: -600_000 }, { times: 1 });
    expect((await kit(PEOPLE)).headers.get('date')).toBe('Wed, 11 Mar 2026 10:10:30 GMT');
    await fault('times-without-zone', {}, { times: 1 });
    expect(String((await rows())[0]?.joined_at)).toMatch(/\d{3}$/);
    const usual = listOf((await rows())[0]?.peer_events);
    await fault('extra-events', { count: 1_000 }, { times: 1 });
    expect(listOf((await rows())[0]?.peer_events)).toHaveLength(usual.length + 1_000);
    await fault('doubled-events', {}, { times: 1 });
    expect(listOf((await rows())[0]?.peer_events)).toEqual([...usual, ...usual]);
    await fault('equal-times', {}, { times: 1 });
    expect(new Set(listOf((await rows())[0]?.peer_events).map(({ created_at }) => String(created_at))).size).toBe(1);
    await fault('one-sided-events', { keep: 'PEER_LEAVING' }, { times: 1 });
    expect(listOf((await rows())[0]?.peer_events).map(({ event_name }) => String(event_name))).not.toContain('PEER_JOINING');
    await fault('shuffled-events');
    expect(listOf((await rows())[0]?.peer_events)).toEqual([...usual].reverse());
  });

  test('have all been tried above, and an unknown one is refused', async () => {
    expect([...faultKinds].filter((kind) => !tried.has(kind))).toEqual([]);
    expect((await control('POST', '/faults', { match: '.', fault: { kind: 'toString' } })).status).toBe(400);
  });
});
