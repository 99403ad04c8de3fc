import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ApiTokenAnswer, InvitationAnswer, MembersAnswer } from '@/lib/domain/answers/access-answer';
import type { ParticipantAnswer } from '@/lib/domain/answers/participant-answer';
import type { MadeReportAnswer, UnlockAnswer } from '@/lib/domain/answers/report-answer';
import { participantSorts } from '@/lib/domain/lists/list-people';
import { scenarioIds } from '@/simulator/scenario-ids';
import { startSimulator } from '@/simulator/server';
import { admin, providerSettings, startAccess } from '@/tests/api/access/access-server';
import { documentCaller, expectToFit, readDocument } from './document-caller';
import { handlerOf, methods, routeFiles } from './route-files';

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let served: unknown;
let document: ReturnType<typeof readDocument>;
let setupCode = '';
beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  server = await startAccess({
    ...providerSettings(simulator),
  });
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  setupCode = /code (\S+)/.exec(print.mock.calls.flat().join(' '))?.[1] ?? '';
  print.mockRestore();
  const { openapiJson } = await import('@/lib/endpoints/document/openapi');
  served = JSON.parse(openapiJson(null).text);
  document = readDocument(served);
});
afterAll(async () => {
  await server.close();
  await simulator.close();
});

const apiFiles = () => routeFiles().filter(({ path }) => path.startsWith('/api/') && !path.includes('[[...'));
const described = () => document.operations.map(({ method, path }) => `${method} ${path}`).toSorted();
/** What a reference of the document leads to. */
const namedSchema = (schema: Record<string, unknown> | undefined) =>
  document.components.schemas[String(schema?.$ref).replace('#/components/schemas/', '')];
const keyOf = (link: string) => link.split('#')[1] ?? '';

describe('the API document', () => {
  test('describes every method that a route file does not refuse to everybody, and nothing else', async () => {
    const taken: string[] = [];
    for (const route of apiFiles()) {
      // No address takes a PUT: its handler is what refuses.
      const refusal = await handlerOf(route, 'PUT');
      for (const method of methods) if ((await handlerOf(route, method)) !== refusal) taken.push(`${method} ${route.path}`);
    }
    expect(described()).toEqual(taken.toSorted());
    const names = document.operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leaves out only what is refused to everybody', async () => {
    const known = new Set(described());
    for (const route of apiFiles()) {
      for (const method of methods.filter((candidate) => !known.has(`${candidate} ${route.path}`))) {
        const handler = await handlerOf(route, method);
        const response = await handler?.(new Request(`http://localhost:3000${route.path}`, { method }), { params: Promise.resolve({}) });
        expect(response?.status, `${method} ${route.path}`).toBe(route.path === '/api/setup' ? 404 : 405);
      }
    }
  });

  test('describes path and query parameters with the types and bounds that are parsed', () => {
    const participants = document.paths['/api/sources/{source}/sessions/{sessionId}/participants']?.get;
    const named = new Map(participants?.parameters.map((part) => [part.name, part]));
    expect([...named.keys()].slice(0, 2)).toEqual(['source', 'sessionId']);
    expect(named.get('perPage')).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(named.get('sort')?.schema).toMatchObject({ enum: [...participantSorts] });
    expect(named.get('present')).toMatchObject({ style: 'form', explode: false, schema: { type: 'array' } });
    const detail = document.paths['/api/sources/{source}/sessions/{sessionId}/participants/{participantId}']?.get;
    expect(detail?.parameters.find(({ name }) => name === 'include_peer_events')?.schema).toMatchObject({
      type: 'boolean',
      default: false,
    });
  });

  test('describes bodies as they are sent, with their bounds and what is assumed', () => {
    const sent = document.paths['/api/reports']?.post?.requestBody?.content['application/json'].schema;
    const body = namedSchema(sent);
    expect(body).toMatchObject({ type: 'object', required: ['source', 'sessionId'], additionalProperties: false });
    expect(body?.properties).toMatchObject({
      names: { $ref: '#/components/schemas/NameMode', default: 'pseudonyms' },
      include: { $ref: '#/components/schemas/NewReportInclude', default: {} },
      expiresAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
      password: {
        anyOf: [{ type: 'string', maxLength: 256 }, { type: 'null' }],
        description: expect.stringContaining('At least 8 characters'),
      },
    });
    expect(body?.properties).not.toHaveProperty('expiresAt.default');
    const { NewReportInclude, NameMode } = document.components.schemas;
    expect(NewReportInclude).toMatchObject({ properties: { curve: { default: true }, exports: { default: false } } });
    expect(NameMode).toMatchObject({ enum: ['full', 'initials', 'pseudonyms', 'none'] });
  });

  test('says how each caller proves who they are, by schemes it describes', () => {
    const { paths, components, operations } = document;
    for (const { security, operationId } of operations)
      for (const name of security.flatMap((one) => Object.keys(one))) expect(components.securitySchemes, operationId).toHaveProperty(name);
    expect(paths['/api/health']?.get?.security).toEqual([]);
    expect(paths['/api/sources']?.get?.security).toEqual([{ signIn: [] }, { apiToken: [] }]);
    expect(paths['/api/tokens']?.get?.security).toEqual([{ signIn: [] }]);
    expect(paths['/api/members']?.get?.security).toEqual([{ adminSignIn: [] }]);
    expect(paths['/api/r/{reportId}']?.get?.security).toEqual([{ reportKey: [] }, { reportKey: [], reportUnlock: [] }]);
  });

  test('describes bodies and answers as they are, of everything there is', async () => {
    const source = 'realtimekit';
    const sessionId = scenarioIds.class;
    const places: Record<string, string> = { source, sessionId };
    const { call, send, asked } = documentCaller(server, document, places);
    const { email, password } = admin;
    await call('health');
    await call('setUp', { body: { code: setupCode, ...admin } });
    let { cookie } = await call('signIn', { body: { email, password } });

    expect((await call('openapi', { cookie })).body).toEqual(served);
    for (const name of ['me', 'sources', 'sessions', 'trends', 'meetings', 'timeline', 'sessionInvitees']) await call(name, { cookie });
    places.meetingId = (await call<{ meetingId: string }>('session', { cookie })).body.meetingId;
    places.participantId = (await call<{ items: { id: string }[] }>('participants', { cookie })).body.items[0]?.id ?? '';
    const { connections } = (await call<ParticipantAnswer>('participant', { cookie })).body;
    places.connectionId = connections[0]?.id ?? '';
    await call('connectionDetail', { cookie });
    await call('participant', { cookie, query: 'include_peer_events=true&filters=device_info' });
    const erasable = places.participantId;
    await call('export', { cookie, query: 'format=json' });
    for (const name of ['meeting', 'invitees']) await call(name, { cookie });

    const { token, secret } = (await call<ApiTokenAnswer>('makeApiToken', { cookie, body: { name: 'script' } })).body;
    places.tokenId = token.id;
    for (const operation of document.operations.filter(({ security }) => security.some((one) => 'signIn' in one || 'adminSignIn' in one))) {
      const query = operation.operationId === 'export' ? 'format=json' : '';
      const { status } = await send(operation, { token: secret, query });
      expect(status, `${operation.operationId} by token`).toBe(operation.security.some((one) => 'apiToken' in one) ? 200 : 403);
    }
    await call('apiTokens', { cookie });
    await call('revokeApiToken', { cookie });
    await call('revokeApiTokens', { cookie });

    const include = { curve: true, participants: true, detail: true, quality: true, exports: true };
    const settings = { source, sessionId, include, names: 'full', expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    await call('planReport', { cookie, body: settings });
    await call('previewReport', { cookie, body: { source, sessionId } });
    const made = (await call<MadeReportAnswer>('makeReport', { cookie, body: { ...settings, password: 'a password' } })).body;
    places.reportId = made.report.id;
    const key = keyOf(made.link);
    const { unlock } = (await call<UnlockAnswer>('unlockReport', { token: key, body: { password: 'a password' } })).body;
    const recipient = { token: key, headers: { 'X-Report-Unlock': unlock } };
    await call('sharedReport', { ...recipient, headers: { ...recipient.headers, 'X-Report-Visit': 'a-random-word' } });
    const shown = (await call<{ items: { id: string }[] }>('sharedParticipants', recipient)).body;
    places.participantId = shown.items[0]?.id ?? '';
    await call('sharedParticipant', { ...recipient, query: 'filters=device_info' });
    await call('sharedTimeline', recipient);
    await call('sharedExport', { ...recipient, query: 'format=json' });
    for (const name of ['reports', 'report', 'reportViews']) await call(name, { cookie });
    await call('changeReport', { cookie, body: { state: 'paused', title: null, password: null } });
    await call('renewReportKey', { cookie });
    await call('revokeReport', { cookie });

    for (const name of ['status', 'retryJobs', 'acknowledgeRestore']) await call(name, { cookie });

    const invited = { email: 'viewer@example.org', role: 'viewer' };
    places.invitationId = (await call<InvitationAnswer>('invite', { cookie, body: invited })).body.invitation.id;
    await call('withdrawInvitation', { cookie });
    const link = keyOf((await call<InvitationAnswer>('invite', { cookie, body: invited })).body.link);
    await call('members', { cookie });
    await call('audit', { cookie });
    await call('openInvitation', { body: { secret: link } });
    await call('acceptInvitation', { body: { secret: link, name: 'Viewer', password: 'long enough for this' } });
    const { items } = (await call<MembersAnswer>('members', { cookie })).body;
    places.memberId = items.find((member) => member.email === invited.email)?.id ?? '';
    const viewer = (await call('signIn', { body: { email: invited.email, password: 'long enough for this' } })).cookie;
    for (const operation of document.operations.filter(({ security }) => security.some((one) => 'adminSignIn' in one)))
      expect((await send(operation, { cookie: viewer })).status, `${operation.operationId} by a viewer`).toBe(403);
    await call('changeRole', { cookie, body: { role: 'admin' } });
    await call('signMemberOut', { cookie });
    await call('erasePerson', { cookie, body: { sessionId, participantId: erasable } });
    await call('removeMember', { cookie, query: 'reports=takeOver' });

    const next = 'a wholly new password';
    ({ cookie } = await call('changePassword', { cookie, body: { current: password, next } }));
    await call('signOutEverywhere', { cookie });
    ({ cookie } = await call('signIn', { body: { email, password: next } }));
    await call('signOut', { cookie });

    // Single sign-on needs a provider of its own, which another test has.
    const single = ['beginSingleSignOn', 'endSingleSignOn'];
    const names = document.operations.map(({ operationId }) => operationId);
    expect([...asked, ...single].toSorted()).toEqual(names.toSorted());
  }, 60_000);

  test('describes the refusals of whoever is nobody, in the shape every error has', async () => {
    const { send } = documentCaller(server, document, {});
    for (const operation of document.operations.filter(({ operationId }) => operationId !== 'health')) {
      const { operationId: name, requestBody, responses, security } = operation;
      const { status, body } = await send(operation, requestBody ? { body: {} } : {});
      expect(status, name).toBeGreaterThanOrEqual(400);
      if (security.some((one) => 'signIn' in one || 'adminSignIn' in one)) expect(status, name).toBe(401);
      expect(Object.keys(responses), name).toContain(String(status));
      expect(responses[status]?.content?.['application/json']?.schema, name).toEqual({ $ref: '#/components/schemas/Error' });
      expectToFit(document, document.components.schemas.Error, body, name);
    }
  });
});
