import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ParticipantsAnswer } from '@/lib/domain/answers/participant-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
/** What only admins may see of the session: names, custom ids and ids of its people. */
/** When the one person joined whose device, place and quality have been read. */
let reportedAt: string | null;
let people: { name: string[]; externalId: string[]; id: string[]; role: string[] };

const source = `/api/sources/realtimekit/sessions/${scenarioIds.webinar}`;
/** Live: of a session of 1,255 connections no frozen link reads the parts. */
const everyPart = { include: allOn, mode: 'live' };
const address = /\b\d{1,3}(\.\d{1,3}){3}\b/;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

beforeAll(async () => {
  server = await startReports();
  await server.readWhole('webinar');
  const { body } = await server.ask<ParticipantsAnswer>('GET', `${source}/participants?perPage=200&view=connections`);
  const of = (pick: (row: ParticipantsAnswer['items'][number]) => string | null) => [
    ...new Set(body.items.map(pick).filter((text): text is string => text !== null && text.length >= 6)),
  ];
  people = { name: of((row) => row.name), externalId: of((row) => row.externalId), id: of((row) => row.id), role: of((row) => row.role) };
  // So that there are reports of peers that could be told.
  const [first] = body.items.filter(({ joinedAt }) => body.items.filter((row) => row.joinedAt === joinedAt).length === 1);
  reportedAt = first?.joinedAt ?? null;
  const all = 'filters=device_info,ip_information,precall_network_information,events,quality_stats';
  expect((await server.ask('GET', `${source}/participants/${first?.participantId}?${all}`)).status).toBe(200);
}, 60_000);
afterAll(() => server.close());

/** Six ways a value may be written. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString('base64').replace(/=+$/, '').slice(0, -1);
  return [
    value,
    [...value].reverse().join(''),
    encodeURIComponent(value),
    bytes.toString('hex'),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ];
}

/** All a recipient can get hold of, headers included, without the ids of requests. */
async function everything({ id, key }: { id: string; key: string }): Promise<{ text: string; person: string }> {
  const list = await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?perPage=200`, { key });
  const person = list.body.items.find((row) => row.joinedAt === reportedAt)?.id ?? '';
  expect(person).toMatch(/^[A-Za-z0-9_-]{16}$/);
  const addresses = [
    '',
    '/participants?perPage=200&sort=name&order=desc',
    '/participants?perPage=200&view=connections&sort=role',
    '/participants?perPage=1&page=9999',
    '/participants?sort=wrong',
    '/timeline',
    `/participants/${person}?include_peer_events=true&filters=device_info,ip_information,precall_network_information,events,quality_stats`,
    '/participants/nobody',
    '/export?format=csv',
    '/export?format=json',
  ];
  const texts = [list.text];
  for (const address of addresses) {
    const { text, headers } = await server.ask('GET', `/api/r/${id}${address}`, { key });
    headers.delete('x-request-id');
    texts.push(text.replace(/"requestId":"[^"]*"/, ''), JSON.stringify([...headers]));
  }
  return { text: texts.join('\n'), person };
}

function leaked(text: string, values: string[]): string[] {
  const lower = text.toLowerCase();
  return values.filter((value) => formsOf(value).some((form) => lower.includes(form.toLowerCase())));
}

describe('what is hidden', () => {
  test('stands in no byte of any answer, in six encodings', async () => {
    const report = await server.share('webinar', { ...everyPart, names: 'pseudonyms' });
    const { text } = await everything(report);
    const values = [...people.name, ...people.externalId, ...people.id, scenarioIds.webinar];
    expect(values.length).toBeGreaterThan(400);
    expect(leaked(text, values)).toEqual([]);
    expect(uuid.exec(text)?.[0]).toBeUndefined();
    expect(address.exec(text.replace(/"browserVersion":"[\d.]+"/g, ''))?.[0]).toBeUndefined();
    console.log(`hidden values: ${values.length} in 6 encodings over ${text.length} characters, found: 0`);
  });

  test('is shown where it is switched on, and only that', async () => {
    const names = await server.share('webinar', { ...everyPart, names: 'full' });
    const { text } = await everything(names);
    expect(leaked(text, people.name).length).toBe(people.name.length);
    expect(leaked(text, [...people.externalId, ...people.id])).toEqual([]);
    const ids = await server.share('webinar', { ...everyPart, names: 'none', fields: { externalId: true } });
    const shown = (await everything(ids)).text;
    expect(leaked(shown, people.externalId).length).toBe(people.externalId.length);
    expect(leaked(shown, people.name)).toEqual([]);
  });

  test('includes in any case an address, a network and a device’s own name, even with everything on', async () => {
    const report = await server.share('webinar', {
      ...everyPart,
      names: 'full',
      fields: { externalId: true, role: true, device: true, place: true },
    });
    const { text } = await everything(report);
    expect(text.includes('"city":"')).toBe(true);
    expect(address.exec(text.replace(/"browserVersion":"[\d.]+"/g, ''))?.[0]).toBeUndefined();
    expect(uuid.exec(text)?.[0]).toBeUndefined();
    expect(/"(address|organisation|asn|networkType)":"/.exec(text)?.[0]).toBeUndefined();
    expect(/"(added|removed)":\["/.exec(text)?.[0]).toBeUndefined();
  });

  test('stands behind the same pseudonym on every read, and another in another report', async () => {
    const labels = async ({ id, key }: { id: string; key: string }) =>
      (await server.ask<ParticipantsAnswer>('GET', `/api/r/${id}/participants?perPage=200`, { key })).body.items.map((row) => row.name);
    const [one, two] = [await server.share('webinar'), await server.share('webinar')];
    const first = await labels(one);
    expect(await labels(one)).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    expect(await labels(two)).not.toEqual(first);
  });
});
