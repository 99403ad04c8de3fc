import { z } from 'zod';
import { calledUrl, demo, domains, email, list, oneOf, password, secureUrl, text, whole } from './env-fields';
import { withSecretFiles } from './secret-files';

/**
 * A RealtimeKit account; without `appIds` all its apps are sources. `baseUrl` is the whole prefix, nothing is appended.
 */
interface RealtimeKitEnv {
  token: string;
  accountId: string;
  appIds: string[];
  baseUrl: string;
}

/** A VideoSDK project; `endpoint` is the origin without `/v2`. */
interface VideoSdkEnv {
  apiKey: string;
  secret: string;
  endpoint: string;
}

/** Everything Rollcall is told from outside, checked. */
export interface Env {
  port: number;
  /** The public origin, when behind a proxy. */
  url: string | null;
  /**
   * How many proxies in front add the address they were called from to `X-Forwarded-For`; 0 = the header is ignored.
   */
  trustedProxies: number;
  /** True when the data is the simulator's. */
  demo: boolean;
  realtimekit: RealtimeKitEnv | null;
  videosdk: VideoSdkEnv | null;
  admin: { email: string; password: string } | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; allowedDomains: string[] } | null;
  excludedRoles: string[];
  secret: string | null;
  dataFolder: string;
  databaseUrl: string | null;
  /** Provider calls per 300 s and account. */
  providerBudget: number;
  /** Whether sessions are listed and read by themselves; `off`: only what is opened is read. */
  archive: 'auto' | 'off';
  /** For how many days after their end sessions are kept; 0: for ever. */
  retentionDays: number;
  /** What opens `/metrics`; without one there is no such address. */
  metricsToken: string | null;
  /** Called every five minutes while nothing is severely wrong. */
  heartbeatUrl: string | null;
}

const cloudflare = 'https://api.cloudflare.com/client/v4';
const videosdk = 'https://api.videosdk.live';
const defaultData = './data';

const schema = z.object({
  PORT: whole(0, 65_535, 3000),
  ROLLCALL_URL: secureUrl('must be an origin without a path, such as https://rollcall.example.org'),
  ROLLCALL_TRUSTED_PROXIES: whole(0, 10, 0),
  ROLLCALL_DEMO: demo,
  CLOUDFLARE_API_TOKEN: text,
  CLOUDFLARE_ACCOUNT_ID: text.refine(
    (id) => id === undefined || /^[A-Za-z0-9_-]{1,64}$/.test(id),
    'must be the id of the account (letters and digits)',
  ),
  REALTIMEKIT_APP_ID: list.refine((ids) => ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)), 'must be app ids, separated by commas'),
  CLOUDFLARE_BASE_URL: secureUrl(),
  VIDEOSDK_API_KEY: text,
  VIDEOSDK_SECRET: text,
  VIDEOSDK_API_ENDPOINT: secureUrl('must be the origin without /v2, such as https://api.videosdk.live'),
  ROLLCALL_ADMIN_EMAIL: email,
  ROLLCALL_ADMIN_PASSWORD: password,
  OIDC_ISSUER: secureUrl(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_ALLOWED_DOMAINS: domains,
  EXCLUDED_ROLES: list,
  ROLLCALL_SECRET: text,
  ROLLCALL_DATA: text,
  DATABASE_URL: text.refine((url) => url === undefined || /^postgres(ql)?:\/\/./.test(url), 'must be a postgres:// address'),
  PROVIDER_BUDGET: whole(1, 1_000_000, 1_000),
  ARCHIVE: oneOf('auto', 'off'),
  RETENTION_DAYS: whole(0, 36_500, 0),
  METRICS_TOKEN: text.refine((token) => token === undefined || token.length >= 16, 'must have at least 16 characters'),
  HEARTBEAT_URL: calledUrl,
});

/**
 * Variables that only make sense together, and what is missing of them: `name what is wrong`. Told also when something
 * else is wrong.
 */
function togetherProblems(raw: Record<string, string | undefined>): string[] {
  const isSet = (name: string) => (raw[name] ?? '').trim() !== '';
  const problems = [
    ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'],
    ['VIDEOSDK_API_KEY', 'VIDEOSDK_SECRET'],
    ['ROLLCALL_ADMIN_EMAIL', 'ROLLCALL_ADMIN_PASSWORD'],
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ].flatMap((names) => {
    const missing = names.filter((name) => !isSet(name));
    if (missing.length === names.length) return [];
    return missing.map((name) => `${name} is missing, but belongs together with ${names.filter((other) => other !== name).join(' and ')}`);
  });
  const credentials = ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'VIDEOSDK_API_KEY', 'VIDEOSDK_SECRET'];
  if (!credentials.some(isSet) && !isSet('ROLLCALL_DEMO')) {
    const how =
      'set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or VIDEOSDK_API_KEY and VIDEOSDK_SECRET, or start the demo with "npm start"';
    problems.push(`No provider is configured: ${how}`);
  }
  if (isSet('REALTIMEKIT_APP_ID') && !isSet('CLOUDFLARE_API_TOKEN') && !isSet('CLOUDFLARE_ACCOUNT_ID')) {
    problems.push('REALTIMEKIT_APP_ID is set, but CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID are missing');
  }
  return problems;
}

/**
 * Checks all configuration at once. Empty texts count as unset. Throws one `Error` that names every wrong variable and
 * never repeats a value, nor what a file of a secret (`<NAME>_FILE`) holds. Real credentials win over `ROLLCALL_DEMO`.
 */
export function parseEnv(given: Record<string, string | undefined>): Env {
  const { raw, problems: fileProblems } = withSecretFiles(given);
  const parsed = schema.safeParse(raw);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  // A secret whose file is wrong is not called missing as well.
  const problems = [...fileProblems, ...wrong, ...(fileProblems.length > 0 ? [] : togetherProblems(raw))];
  if (!parsed.success || problems.length > 0) {
    throw new Error(`Rollcall cannot start with this configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  const set = parsed.data;
  const real = set.CLOUDFLARE_API_TOKEN !== undefined || set.VIDEOSDK_API_KEY !== undefined;
  const demoData = real ? undefined : set.ROLLCALL_DEMO;
  return {
    port: set.PORT,
    url: set.ROLLCALL_URL ?? null,
    trustedProxies: set.ROLLCALL_TRUSTED_PROXIES,
    demo: demoData !== undefined,
    realtimekit:
      demoData?.realtimekit ??
      (set.CLOUDFLARE_API_TOKEN !== undefined && set.CLOUDFLARE_ACCOUNT_ID !== undefined
        ? {
            token: set.CLOUDFLARE_API_TOKEN,
            accountId: set.CLOUDFLARE_ACCOUNT_ID,
            appIds: set.REALTIMEKIT_APP_ID,
            baseUrl: set.CLOUDFLARE_BASE_URL ?? cloudflare,
          }
        : null),
    videosdk:
      demoData?.videosdk ??
      (set.VIDEOSDK_API_KEY !== undefined && set.VIDEOSDK_SECRET !== undefined
        ? { apiKey: set.VIDEOSDK_API_KEY, secret: set.VIDEOSDK_SECRET, endpoint: set.VIDEOSDK_API_ENDPOINT ?? videosdk }
        : null),
    admin:
      set.ROLLCALL_ADMIN_EMAIL !== undefined && set.ROLLCALL_ADMIN_PASSWORD !== undefined
        ? { email: set.ROLLCALL_ADMIN_EMAIL, password: set.ROLLCALL_ADMIN_PASSWORD }
        : null,
    oidc:
      set.OIDC_ISSUER !== undefined && set.OIDC_CLIENT_ID !== undefined && set.OIDC_CLIENT_SECRET !== undefined
        ? {
            issuer: set.OIDC_ISSUER,
            clientId: set.OIDC_CLIENT_ID,
            clientSecret: set.OIDC_CLIENT_SECRET,
            allowedDomains: set.OIDC_ALLOWED_DOMAINS,
          }
        : null,
    excludedRoles: set.EXCLUDED_ROLES,
    secret: set.ROLLCALL_SECRET ?? null,
    dataFolder: set.ROLLCALL_DATA ?? defaultData,
    databaseUrl: set.DATABASE_URL ?? null,
    providerBudget: set.PROVIDER_BUDGET,
    archive: set.ARCHIVE,
    retentionDays: set.RETENTION_DAYS,
    metricsToken: set.METRICS_TOKEN ?? null,
    heartbeatUrl: set.HEARTBEAT_URL ?? null,
  };
}

/**
 * Where the data is, for commands that need no provider. Throws one `Error` that names the wrong variables, as
 * `parseEnv`.
 */
export function parseDatabaseEnv(given: Record<string, string | undefined>): Pick<Env, 'dataFolder' | 'databaseUrl'> {
  const { raw, problems } = withSecretFiles({ DATABASE_URL: given.DATABASE_URL, DATABASE_URL_FILE: given.DATABASE_URL_FILE });
  if (problems.length > 0) throw new Error(problems.join('; '));
  const { success, data, error } = schema.pick({ ROLLCALL_DATA: true, DATABASE_URL: true }).safeParse({ ...given, ...raw });
  if (success) return { dataFolder: data.ROLLCALL_DATA ?? defaultData, databaseUrl: data.DATABASE_URL ?? null };
  throw new Error(error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
}

let checked: Env | null = null;

/** The process's own configuration, checked once. Throws as `parseEnv`. */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

/** The values that nothing may ever print, or `null` before the configuration has been checked. */
export function secretValues(): string[] | null {
  if (checked === null) return null;
  const { realtimekit, videosdk, admin, oidc, secret, databaseUrl, metricsToken, heartbeatUrl } = checked;
  const password = databaseUrl === null ? '' : URL.parse(databaseUrl)?.password;
  const values = [
    realtimekit?.token,
    videosdk?.apiKey,
    videosdk?.secret,
    admin?.password,
    oidc?.clientSecret,
    secret,
    password,
    metricsToken,
    heartbeatUrl,
  ];
  return values.flatMap((value) => (value ? [value] : []));
}
