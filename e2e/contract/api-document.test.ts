import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { apiRoutes } from '@/lib/http/api-routes';
import { scenarioIds } from '@/simulator/scenario-ids';
import { handlers, startApi } from './api-server';

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  schema: z.record(z.string(), z.unknown()),
});
const response = z.object({
  description: z.string(),
  content: z.object({ 'application/json': z.object({ schema: z.record(z.string(), z.unknown()) }) }),
});
const operation = z.object({ operationId: z.string(), parameters: z.array(parameter), responses: z.record(z.string(), response) });
const openapi = z.object({
  openapi: z.string().startsWith('3.1'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.object({ get: operation })),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function readDocument() {
  return openapi.parse((await api.ask('/api/openapi.json')).body);
}

it('describes every route there is', async () => {
  const { paths } = await readDocument();
  const described = Object.keys(paths).sort();
  expect(described).toEqual(Object.keys(handlers).sort());
});

it('describes path and query parameters with the types and bounds that are parsed', async () => {
  const { paths } = await readDocument();
  const participants = paths['/api/sources/{source}/sessions/{sessionId}/participants']?.get;
  const named = new Map(participants?.parameters.map((part) => [part.name, part]));
  expect([...named.keys()].slice(0, 2)).toEqual(['source', 'sessionId']);
  expect(named.get('perPage')).toMatchObject({
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  });
  expect(named.get('sort')?.schema).toMatchObject({ enum: ['name', 'joinedAt', 'leftAt', 'duration', 'attendance', 'joins', 'role'] });
  expect(named.get('present')).toMatchObject({ style: 'form', explode: false, schema: { type: 'array' } });
  const detail = paths['/api/sources/{source}/sessions/{sessionId}/participants/{participantId}']?.get;
  expect(detail?.parameters.find(({ name }) => name === 'include_peer_events')?.schema).toMatchObject({ type: 'boolean', default: false });
});

it('says what an error looks like, for every status', async () => {
  const { paths, components } = await readDocument();
  expect(components.schemas.Error).toMatchObject({ type: 'object', required: ['error'] });
  for (const { get } of Object.values(paths))
    expect(Object.keys(get.responses)).toEqual(['200', '400', '403', '404', '405', '500', '502', '503', '504']);
});

it('describes the answers as they are', async () => {
  const { paths } = await readDocument();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string() })) })
    .parse((await api.ask('/api/sources/{source}/meetings', { source: 'realtimekit' })).body);
  const session = { source: 'realtimekit', sessionId: scenarioIds.class, meetingId: items[0]?.id ?? '' };
  const people = await api.ask('/api/sources/{source}/sessions/{sessionId}/participants', session);
  const participantId = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(people.body).items[0]?.id ?? '';
  for (const { path } of apiRoutes) {
    const answer = await api.ask(path, { ...session, participantId }, path.endsWith('/export') ? 'format=json' : '');
    const validate = ajv.compile(paths[path]?.get.responses['200']?.content['application/json'].schema ?? false);
    expect(answer.status, path).toBe(200);
    expect(validate(answer.body), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
});
