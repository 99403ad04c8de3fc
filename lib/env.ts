import { z } from 'zod';

/** A RealtimeKit account; without `appIds` all its apps are sources. `baseUrl` is the whole prefix, nothing is appended. */
export interface RealtimeKitEnv {
  token: string;
  accountId: string;
  appIds: string[];
  baseUrl: string;
}

/** A VideoSDK project; `endpoint` is the origin without `/v2`. */
export interface VideoSdkEnv {
  apiKey: string;
  secret: string;
  endpoint: string;
}

/** Everything Rollcall is told from outside, checked. */
export interface Env {
  port: number;
  /** The public origin, when behind a proxy. */
  url: string | null;
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
}

const cloudflare = 'https://api.cloudflare.com/client/v4';
const videosdk = 'https://api.videosdk.live';

const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));
const list = text.transform((value) => [
  ...new Set(
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
]);
const whole = (least: number, most: number, otherwise: number) =>
  text.transform((value, context) => {
    if (value === undefined) return otherwise;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: `must be a whole number from ${least} to ${most}` });
    return z.NEVER;
  });

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

interface UrlRule {
  /** Only an origin: no path. */
  origin?: string;
}

const secureUrl = ({ origin }: UrlRule = {}) =>
  text.transform((value, context) => {
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : null;
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
      return fail('must be an https:// address (http:// only for this machine itself)');
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      return fail('must be a plain address without user, query or fragment');
    if (origin !== undefined && url.pathname !== '/') return fail(origin);
    return origin === undefined ? value.replace(/\/+$/, '') : url.origin;
  });

const simulated = z.object({
  realtimekit: z.object({ baseUrl: z.url(), accountId: z.string().min(1), appIds: z.array(z.string().min(1)), token: z.string().min(1) }),
  videosdk: z.object({ endpoint: z.url(), apiKey: z.string().min(1), secret: z.string().min(1) }),
});

const demo = text.transform((value, context) => {
  if (value === undefined) return undefined;
  try {
    const { realtimekit, videosdk } = simulated.parse(JSON.parse(value));
    // The simulator's further apps are for tests; the demo shows one, so that its address is plainly `realtimekit`.
    return { realtimekit: { ...realtimekit, appIds: realtimekit.appIds.slice(0, 1) }, videosdk };
  } catch {
    context.addIssue({ code: 'custom', message: 'must be the line that the simulator prints when it listens' });
    return z.NEVER;
  }
});

const schema = z
  .object({
    PORT: whole(0, 65_535, 3000),
    ROLLCALL_URL: secureUrl({ origin: 'must be an origin without a path, such as https://rollcall.example.org' }),
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
    VIDEOSDK_API_ENDPOINT: secureUrl({ origin: 'must be the origin without /v2, such as https://api.videosdk.live' }),
    ROLLCALL_ADMIN_EMAIL: text.refine((email) => email === undefined || z.email().safeParse(email).success, 'must be an e-mail address'),
    ROLLCALL_ADMIN_PASSWORD: text,
    OIDC_ISSUER: secureUrl(),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_ALLOWED_DOMAINS: list,
    EXCLUDED_ROLES: list,
    ROLLCALL_SECRET: text,
    ROLLCALL_DATA: text,
    DATABASE_URL: text.refine((url) => url === undefined || /^postgres(ql)?:\/\/./.test(url), 'must be a postgres:// address'),
    PROVIDER_BUDGET: whole(1, 1_000_000, 1_000),
  })
  .superRefine((raw, context) => {
    const together = (names: (keyof typeof raw)[]) => {
      if (names.every((name) => raw[name] === undefined)) return;
      for (const name of names.filter((missing) => raw[missing] === undefined)) {
        const others = names.filter((other) => other !== name).join(' and ');
        context.addIssue({ code: 'custom', path: [name], message: `is missing, but belongs together with ${others}` });
      }
    };
    together(['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID']);
    together(['VIDEOSDK_API_KEY', 'VIDEOSDK_SECRET']);
    together(['ROLLCALL_ADMIN_EMAIL', 'ROLLCALL_ADMIN_PASSWORD']);
    together(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
    if (raw.REALTIMEKIT_APP_ID.length > 0 && raw.CLOUDFLARE_API_TOKEN === undefined && raw.CLOUDFLARE_ACCOUNT_ID === undefined)
      context.addIssue({ code: 'custom', path: ['CLOUDFLARE_API_TOKEN'], message: 'is missing, but REALTIMEKIT_APP_ID is set' });
    if (raw.CLOUDFLARE_API_TOKEN === undefined && raw.VIDEOSDK_API_KEY === undefined && raw.ROLLCALL_DEMO === undefined)
      context.addIssue({
        code: 'custom',
        path: ['CLOUDFLARE_API_TOKEN'],
        message:
          'is missing: set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, or VIDEOSDK_API_KEY and VIDEOSDK_SECRET, or start the demo with "npm start"',
      });
  });

/**
 * Checks all configuration at once. Empty texts count as unset. Throws one `Error` that names every wrong variable and never repeats a value.
 * Real credentials win over `ROLLCALL_DEMO`.
 */
export function parseEnv(raw: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new Error(`Rollcall cannot start with this configuration:\n${lines.join('\n')}`);
  }
  const set = parsed.data;
  const real = set.CLOUDFLARE_API_TOKEN !== undefined || set.VIDEOSDK_API_KEY !== undefined;
  const demoData = real ? undefined : set.ROLLCALL_DEMO;
  return {
    port: set.PORT,
    url: set.ROLLCALL_URL ?? null,
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
            allowedDomains: set.OIDC_ALLOWED_DOMAINS.map((domain) => domain.toLowerCase()),
          }
        : null,
    excludedRoles: set.EXCLUDED_ROLES,
    secret: set.ROLLCALL_SECRET ?? null,
    dataFolder: set.ROLLCALL_DATA ?? './data',
    databaseUrl: set.DATABASE_URL ?? null,
    providerBudget: set.PROVIDER_BUDGET,
  };
}

let checked: Env | null = null;

/** The process's own configuration, checked once. Throws as `parseEnv`. */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}
