import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorAnswer } from '@/lib/domain/answers/page-answer';
import { scenarioIds } from '@/simulator/scenario-ids';
import { type ApiAnswer, handlers, type PathParams, startApi } from './api-server';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const uuid = scenarioIds.standup;
const sessionPath = '/api/sources/{source}/sessions/{sessionId}';
const detailPath = `${sessionPath}/participants/{participantId}/connections/{connectionId}/provider`;

/** What no provider takes for an id, however it reached us. */
const badIds = [
  ...['', '.', '..', '...', '%2e', '%2e%2e', '.%2e', '%252e%252e', '../..', '..%2f..%2fchat', '..%5c..%5c', '..\\..\\', '.\t.', '.\n.'],
  ...['a?x=1', 'a#b', 'a%3Fper_page%3D9999', 'a%23', `${uuid}/chat`, `${uuid}%2Ftranscript`, `${uuid}/../${uuid}`, `${uuid}?view=raw`],
  ...[`${uuid}%00`, `${uuid}\0`, `${uuid}\n`, `${uuid}\r\nX-Evil:1`, `${uuid} `, ` ${uuid}`, `{${uuid}}`, `urn:uuid:${uuid}`],
  ...[
    '．．',
    '∕',
    '\u202e',
    '\ud800',
    '%E0%A4%A',
    '%',
    '@evil.example',
    '//evil.example',
    'https://evil.example',
    'a;b=c',
    ':token',
    '[sid]',
  ],
  ...[
    '[object Object]',
    "' OR 1=1--",
    '"; DROP TABLE sessions;--',
    '<script>alert(1)</script>',
    '=1+1',
    '$'.concat('{7*7}'),
    '{{7*7}}',
    '$(id)',
    '/'.repeat(10_000),
  ],
  'a'.repeat(8_000),
];
/** Words that could be ids at VideoSDK's customers, but never of a RealtimeKit source or a VideoSDK session. */
const wordsOnly = [uuid.slice(1), `${uuid}0`, 'undefined', 'null', 'NaN', '__proto__', 'constructor', 'toString', '-1', '1e309'];

function expectRefusal(answer: ApiAnswer, statuses: number[], input: string) {
  expect(statuses, `${JSON.stringify(input).slice(0, 80)}: ${answer.text.slice(0, 200)}`).toContain(answer.status);
  const { error } = errorAnswer.parse(answer.body);
  expect(error.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.text.length).toBeLessThan(2_048);
  if (/[<>'"$]/.test(input)) expect(answer.text).not.toContain(input);
  return error;
}

describe('a wrong id', () => {
  const cases: [string, keyof PathParams][] = Object.keys(handlers).flatMap((path) =>
    (['sessionId', 'participantId', 'connectionId', 'meetingId'] as const)
      .filter((name) => path.includes(`{${name}}`))
      .map((name): [string, keyof PathParams] => [path, name]),
  );

  test.each(cases)('is refused by %s where it can be no %s, without asking the provider', async (path, name) => {
    for (const source of ['realtimekit', 'videosdk']) {
      const sessionId = source === 'videosdk' ? scenarioIds['vsdk-class'] : uuid;
      await api.takeCalls();
      const words = source === 'realtimekit' || name === 'sessionId' ? wordsOnly : [];
      for (const bad of [...badIds, ...words]) {
        const answer = await api.ask(path, { source, sessionId, participantId: uuid, connectionId: uuid, meetingId: uuid, [name]: bad });
        expect(expectRefusal(answer, [400], bad).code).toBe('bad_id');
      }
      expect(await api.takeCalls()).toEqual([]);
    }
  });

  test('is refused where it is of the other provider', async () => {
    await api.takeCalls();
    for (const [source, sessionId] of [
      ['realtimekit', scenarioIds['vsdk-class']],
      ['videosdk', uuid],
    ] as const) {
      expectRefusal(await api.ask(sessionPath, { source, sessionId }), [400], sessionId);
    }
    expect(await api.takeCalls()).toEqual([]);
  });

  test('is refused where it is of no source, whatever that is called', async () => {
    for (const source of [...badIds, ...wordsOnly, 'realtimekit-12345678', 'REALTIMEKIT']) {
      const answer = await api.ask(sessionPath, { source, sessionId: uuid });
      expect(expectRefusal(answer, [404], source).code).toBe('unknown_source');
    }
  });

  test('is not found where there is no such session, person or meeting', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    for (const [path, params] of [
      [sessionPath, { sessionId: missing }],
      [`${sessionPath}/participants/{participantId}`, { sessionId: uuid, participantId: missing }],
      [detailPath, { sessionId: uuid, participantId: missing, connectionId: missing }],
      ['/api/sources/{source}/meetings/{meetingId}', { meetingId: missing }],
    ] as const) {
      expect(expectRefusal(await api.ask(path, { source: 'realtimekit', ...params }), [404], '').code).toBe('not_found');
    }
  });
});

describe('a query', () => {
  const numbers = [
    '-1',
    '0',
    '1.5',
    '1e9',
    '0x10',
    '9007199254740993',
    'NaN',
    'Infinity',
    '',
    '%20',
    '201',
    '1000000',
    '1&perPage=2',
    '+1',
    '٣',
  ];
  const participants = `${sessionPath}/participants`;
  const instant = '2026-11-17T08:00:00.000Z';
  const cases: [string, string, string[]][] = [
    [participants, 'perPage', numbers],
    [participants, 'page', numbers.filter((value) => value !== '201')],
    [participants, 'sort', ['__proto__', 'password', 'name;', 'NAME', '']],
    [participants, 'order', ['asc;', 'ASC', '', 'up']],
    [participants, 'view', ['../raw', 'raw', '']],
    [participants, 'verdict', ['good', '']],
    [participants, 'search', ['a'.repeat(100_000), 'a%00b']],
    [
      participants,
      'present',
      [instant, `${instant},`, `${instant},${instant}`, `2026-11-18T08:00:00Z,${instant}`, 'now,later', `${instant},${instant},${instant}`],
    ],
    [`${sessionPath}/timeline`, 'rooms', ['none', '']],
    [`${sessionPath}/export`, 'format', ['../../x', 'CSV', 'pdf', 'csv%0d%0aX-Evil:1', '']],
    [`${sessionPath}/export`, 'timeZone', ['../../etc/passwd', 'Europe/Nowhere', 'Z%2B99:00', '%2B01:00', 'a'.repeat(10_000), '', '%00']],
    [
      `${sessionPath}/export`,
      'locale',
      ['de_DE', 'd', 'de--DE', 'de,en', '../../de', '*', 'de%0d%0aX-Evil:1', 'a'.repeat(10_000), '', '%00'],
    ],
    [`${sessionPath}/export`, 'sort', ['__proto__', 'password', '']],
    [`${sessionPath}/participants/{participantId}`, 'filters', ['device_info,%20ip_information', 'everything', '', ',', 'device_info,']],
    [`${sessionPath}/participants/{participantId}`, 'include_peer_events', ['yes', '1', '']],
    [
      '/api/sources/{source}/sessions',
      'from',
      ['0000-00-00', '%2B275760-09-14', '2026-02-30T00:00:00Z', '2026-01-01T00:00:00Z%2B99:00', 'yesterday', ''],
    ],
    ['/api/sources/{source}/sessions', 'to', [`2020-01-01T00:00:00Z&from=${instant}`]],
    ['/api/sources/{source}/sessions', 'meetingId', ['..', '../..', 'a b', 'a'.repeat(200)]],
    ['/api/sources/{source}/sessions', 'status', ['LIVE', 'all']],
    ['/api/sources/{source}/meetings/{meetingId}/participants', 'sort', ['__proto__', 'picture', 'NAME', '']],
    ['/api/sources/{source}/meetings/{meetingId}/participants', 'search', ['a%00b', 'a'.repeat(201)]],
    [detailPath, 'rooms', ['none', '']],
  ];

  test.each(cases)('of %s is refused with the name of the parameter %s when its value is wrong', async (path, name, values) => {
    await api.takeCalls();
    for (const value of values) {
      const params = { source: 'realtimekit', sessionId: uuid, participantId: uuid, connectionId: uuid, meetingId: uuid };
      const answer = await api.ask(path, params, `${name}=${value}`.replace('1&perPage=2', `1&${name}=2`));
      const { code, message } = expectRefusal(answer, [400], value);
      expect(code).toBe('bad_request');
      expect(message).toContain(`"${name}"`);
    }
    expect(await api.takeCalls()).toEqual([]);
  });

  test('ignores names it does not know', async () => {
    const query = 'page_no[]=1&page_no[a]=1&timeZone=../../etc/passwd&next=//evil&format=../x&__proto__=1&constructor=1&search=';
    for (const path of Object.keys(handlers).filter((candidate) => !/invitees|meeting/.test(candidate))) {
      const participantId = '';
      // Where the people are exported, `format` and `timeZone` are names that count.
      if (path.includes('participantId') || path.endsWith('/export')) continue;
      const { status } = await api.ask(path, { source: 'realtimekit', sessionId: uuid, participantId }, query);
      expect(status, path).toBe(200);
    }
  });

  test('finds nothing, and breaks nothing, with odd words to search for', async () => {
    for (const search of ['(a+)+$', '%25', '_', '\\', '*', '<script>', "' OR 1=1--", '🙂', '%ED%A0%80']) {
      const { status, body } = await api.ask(participants, { source: 'realtimekit', sessionId: uuid }, `search=${search}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ total: 0 });
    }
  });

  test('finds everybody where nothing that can be seen is searched for', async () => {
    const ask = (query: string) => api.ask(participants, { source: 'realtimekit', sessionId: uuid }, query);
    const { body: all } = await ask('');
    for (const search of ['', '%20%09', '%E2%80%8B', '\u202e%C2%AD']) expect((await ask(`search=${search}`)).body).toEqual(all);
  });
});

describe('every route', () => {
  test('refuses to write', async () => {
    for (const path of Object.keys(handlers)) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
        const answer = await api.ask(path, { source: 'realtimekit', sessionId: uuid }, '', method);
        expectRefusal(answer, [405], '');
        expect(answer.headers.get('allow')).toBe('GET, HEAD');
      }
    }
  });
});

describe('a provider that fails', () => {
  const list = '/api/sources/{source}/sessions';
  const cases: [string, object, number, string][] = [
    ['401', { kind: 'status', status: 401 }, 502, 'provider_unauthorized'],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 503, 'provider_rate_limited'],
  ];

  test.each(cases)('is named with its own code: %s', async (_, fault, status, code) => {
    await api.fault('kit/.*/sessions', fault);
    // Live ones, which are not asked of the archive.
    const answer = await api.ask(list, { source: 'realtimekit' }, `status=live&search=${code}`);
    await api.clearFaults();
    const error = expectRefusal(answer, [status], '');
    expect(error.code).toBe(code);
    expect(error.message).toContain('RealtimeKit');
    if (status === 503) expect(answer.headers.get('retry-after')).toBe('7');
  });
});
