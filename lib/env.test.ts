import { describe, expect, test } from 'vitest';
import { parseEnv } from './env';

const real = { CLOUDFLARE_API_TOKEN: 'token-canary', CLOUDFLARE_ACCOUNT_ID: '023e105f4ecef8ad9ca31a8372d0c353' };
const simulator = JSON.stringify({
  listening: 'http://127.0.0.1:4000',
  realtimekit: { baseUrl: 'http://127.0.0.1:4000/client/v4', accountId: 'acc', appIds: ['app-1', 'app-2'], token: 'simulated' },
  videosdk: { endpoint: 'http://127.0.0.1:4000', apiKey: 'key', secret: 'secret' },
});

function problemOf(raw: Record<string, string>): string {
  try {
    parseEnv(raw);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
}

describe('parseEnv', () => {
  test('fills in what may be left out', () => {
    expect(parseEnv(real)).toMatchObject({
      port: 3000,
      url: null,
      demo: false,
      realtimekit: { token: 'token-canary', appIds: [], baseUrl: 'https://api.cloudflare.com/client/v4' },
      videosdk: null,
      admin: null,
      oidc: null,
      excludedRoles: [],
      dataFolder: './data',
      databaseUrl: null,
      providerBudget: 1000,
      retentionDays: 0,
    });
  });

  test('takes an address to call as it stands, and a token that nobody guesses', () => {
    const url = 'https://up.example.org/api/push/x?status=up';
    expect(parseEnv(real)).toMatchObject({ metricsToken: null, heartbeatUrl: null });
    expect(parseEnv({ ...real, METRICS_TOKEN: 'sixteen letters.', HEARTBEAT_URL: url })).toMatchObject({
      metricsToken: 'sixteen letters.',
      heartbeatUrl: url,
    });
    for (const wrong of ['http://up.example.org', 'https://user@up.example.org', 'up.example.org'])
      expect(problemOf({ ...real, HEARTBEAT_URL: wrong })).toContain('HEARTBEAT_URL must be an https:// address');
    expect(problemOf({ ...real, METRICS_TOKEN: 'canary' })).toContain('METRICS_TOKEN must have at least 16 characters');
  });

  test('reads every name it promises', () => {
    const env = parseEnv({
      ...real,
      PORT: '8080',
      ROLLCALL_URL: 'https://rollcall.example.org/',
      REALTIMEKIT_APP_ID: ' app-1, app-2 ,app-1',
      CLOUDFLARE_BASE_URL: 'http://localhost:4000/client/v4',
      VIDEOSDK_API_KEY: 'key',
      VIDEOSDK_SECRET: 'secret',
      VIDEOSDK_API_ENDPOINT: 'http://[::1]:4000/',
      ROLLCALL_ADMIN_EMAIL: 'admin@example.org',
      ROLLCALL_ADMIN_PASSWORD: ' long enough for an admin ',
      OIDC_ISSUER: 'https://id.example.org/',
      OIDC_CLIENT_ID: 'id',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_ALLOWED_DOMAINS: 'Example.org',
      EXCLUDED_ROLES: 'bot,livestream_recorder',
      ROLLCALL_SECRET: 's',
      ROLLCALL_DATA: '/var/rollcall',
      DATABASE_URL: 'postgres://user:pass@db/rollcall',
      PROVIDER_BUDGET: '500',
      RETENTION_DAYS: '90',
    });
    expect(env).toMatchObject({
      port: 8080,
      url: 'https://rollcall.example.org',
      realtimekit: { appIds: ['app-1', 'app-2'], baseUrl: 'http://localhost:4000/client/v4' },
      videosdk: { apiKey: 'key', secret: 'secret', endpoint: 'http://[::1]:4000' },
      admin: { email: 'admin@example.org', password: ' long enough for an admin ' },
      oidc: { issuer: 'https://id.example.org/', allowedDomains: ['example.org'] },
      excludedRoles: ['bot', 'livestream_recorder'],
      secret: 's',
      dataFolder: '/var/rollcall',
      databaseUrl: 'postgres://user:pass@db/rollcall',
      providerBudget: 500,
      retentionDays: 90,
    });
  });

  test('names every wrong variable in one message, the half-set ones too, and repeats no value', () => {
    const problem = problemOf({
      CLOUDFLARE_API_TOKEN: 'token-canary',
      CLOUDFLARE_BASE_URL: 'http://evil-canary.example/client/v4',
      VIDEOSDK_SECRET: 'secret-canary',
      VIDEOSDK_API_ENDPOINT: 'https://api.videosdk.live/v2',
      PORT: '99999',
      PROVIDER_BUDGET: '-1',
      DATABASE_URL: 'mysql://canary',
      OIDC_CLIENT_ID: 'id',
    });
    for (const name of [
      'CLOUDFLARE_ACCOUNT_ID is missing',
      'CLOUDFLARE_BASE_URL must be an https',
      'VIDEOSDK_API_KEY is missing',
      'VIDEOSDK_API_ENDPOINT must be the origin',
      'PORT must',
      'PROVIDER_BUDGET must',
      'DATABASE_URL must',
      'OIDC_ISSUER is missing',
      'OIDC_CLIENT_SECRET is missing',
    ])
      expect(problem).toContain(name);
    expect(problem).not.toContain('canary');
  });

  test.each([
    'http://api.cloudflare.com/client/v4',
    'http://127.0.0.1.evil.example/',
    'ftp://localhost/',
    'https://user:secret@api.cloudflare.com/client/v4',
    'https://api.cloudflare.com/client/v4?x=1',
    'api.cloudflare.com',
  ])('refuses %s as an address for the token', (url) => {
    expect(problemOf({ ...real, CLOUDFLARE_BASE_URL: url })).toContain('CLOUDFLARE_BASE_URL');
  });

  test('takes the first admin’s password as it is, and refuses what nobody could choose on a page', () => {
    const withPassword = (text: string) => ({ ...real, ROLLCALL_ADMIN_EMAIL: 'admin@example.org', ROLLCALL_ADMIN_PASSWORD: text });
    for (const fine of ['exactly 12 c', '  padded  one  ', 'x'.repeat(256)])
      expect(parseEnv(withPassword(fine)).admin?.password).toBe(fine);
    expect(problemOf(withPassword('canary-11ch'))).toMatch(/ROLLCALL_ADMIN_PASSWORD must have at least 12 characters/);
    expect(problemOf(withPassword('canary-11ch'))).not.toContain('canary');
    expect(problemOf(withPassword('x'.repeat(257)))).toContain('ROLLCALL_ADMIN_PASSWORD must have at most 256 characters');
    for (const end of ['\n', '\r\n', '\t', '\0'])
      expect(problemOf(withPassword(`long enough for an admin${end}`))).toContain('ROLLCALL_ADMIN_PASSWORD must have no control');
    for (const blank of ['', ' '.repeat(12)]) expect(problemOf(withPassword(blank))).toContain('ROLLCALL_ADMIN_PASSWORD is missing');
  });

  test('takes a plain address in ASCII for the first admin, in lower case, and nothing else', () => {
    const withEmail = (email: string) => ({ ...real, ROLLCALL_ADMIN_EMAIL: email, ROLLCALL_ADMIN_PASSWORD: 'long enough for an admin' });
    for (const fine of ['ada@example.org', 'Ada@Example.Org', ' ada@example.org '])
      expect(parseEnv(withEmail(fine)).admin?.email).toBe('ada@example.org');
    for (const odd of [
      ...['"ada"@example.org', 'ada@example.org,bob@example.org', 'ada@example.org\n', '\r\nada@example.org', 'ada@example.org\u00a0'],
      ...['\u212aim@example.org', 'kim@\u212aelvin.example', 'Ada <ada@example.org>', 'ada', 'ada@localhost', 'ada\0@example.org'],
    ])
      expect(problemOf(withEmail(odd)), JSON.stringify(odd)).toContain('ROLLCALL_ADMIN_EMAIL must be an e-mail address');
    expect(problemOf(withEmail('canary@@example.org'))).not.toContain('canary');
  });

  test('takes plain domains for those whose people may sign in', () => {
    const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'rollcall', OIDC_CLIENT_SECRET: 'secret' };
    const domainsOf = (text: string) => ({ ...real, ...oidc, OIDC_ALLOWED_DOMAINS: text });
    expect(parseEnv(domainsOf('Example.org, xn--mnchen-3ya.example,')).oidc?.allowedDomains).toEqual([
      'example.org',
      'xn--mnchen-3ya.example',
    ]);
    expect(parseEnv(domainsOf(' ')).oidc?.allowedDomains).toEqual([]);
    for (const odd of [
      '\u212aelvin.example',
      'example.org, *.example.com',
      '@example.org',
      'm\u00fcnchen.example',
      'a b.example',
      'example',
    ])
      expect(problemOf(domainsOf(odd)), odd).toContain('OIDC_ALLOWED_DOMAINS must be domains');
  });

  test('counts empty texts as unset', () => {
    expect(parseEnv({ ...real, PORT: '', VIDEOSDK_API_KEY: ' ', VIDEOSDK_SECRET: '', ROLLCALL_URL: '', ROLLCALL_DEMO: '' })).toMatchObject({
      port: 3000,
      url: null,
      videosdk: null,
    });
  });

  test('says what to do when there is neither a provider nor the demo', () => {
    expect(problemOf({})).toMatch(/No provider is configured.*CLOUDFLARE_API_TOKEN.*VIDEOSDK_API_KEY.*npm start/);
  });

  test('takes both sources of the demo from the simulator, with one RealtimeKit app', () => {
    expect(parseEnv({ ROLLCALL_DEMO: simulator })).toMatchObject({
      demo: true,
      realtimekit: { token: 'simulated', appIds: ['app-1'] },
      videosdk: { apiKey: 'key' },
    });
  });

  test('never lets the demo win over real credentials, nor a broken demo pass', () => {
    expect(parseEnv({ ...real, ROLLCALL_DEMO: simulator })).toMatchObject({
      demo: false,
      realtimekit: { token: 'token-canary' },
      videosdk: null,
    });
    expect(problemOf({ ROLLCALL_DEMO: '{}' })).toContain('ROLLCALL_DEMO');
    expect(problemOf({ ROLLCALL_DEMO: simulator.replaceAll('127.0.0.1', 'elsewhere.example') })).toContain('ROLLCALL_DEMO');
  });
});
