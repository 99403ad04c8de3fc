import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { ownSecret } from '@/lib/db/own-secret';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { passwordLength } from '@/lib/password-length';
import { admitStranger, endInvitation, invitedRole } from './admission';
import { authAdapter, authTables } from './auth-tables';
import { hashOfPassword, isPassword } from './password-work';
import { trustedOrigins } from './trusted-origins';

/** A sign-in ends 12 h after it began, and after 30 min without a request (`current-sign-in.ts`). */
const longestSeconds = 12 * 60 * 60;

/** What the OIDC provider gave is never used again, so it is not kept. */
const withoutTokens = { accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };

function oidcPlugins() {
  const { oidc } = env();
  if (oidc === null) return [];
  const { issuer, clientId, clientSecret } = oidc;
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const scopes = ['openid', 'email', 'profile'];
  return [
    genericOAuth({ config: [{ providerId: 'oidc', discoveryUrl, clientId, clientSecret, scopes, requireIdTokenVerification: true }] }),
  ];
}

/** better-auth on our database, with `oidc` asking the provider for its addresses. Its own HTTP surface is not served: only what our routes call. */
async function createAuth(oidc: boolean) {
  const [baseURL, ...others] = trustedOrigins();
  const secure = baseURL.startsWith('https://');
  const secret = await ownSecret();
  const adapter = await authAdapter({ baseURL, secret });
  return betterAuth({
    appName: 'Rollcall',
    baseURL,
    basePath: '/api/auth',
    trustedOrigins: [baseURL, ...others],
    secret,
    database: () => adapter,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ part: 'sign-in' }, message) },
    onAPIError: { errorURL: `${baseURL}/sign-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashOfPassword, verify: isPassword },
    },
    plugins: oidc ? oidcPlugins() : [],
    user: {
      ...authTables.user,
      validateUserInfo: ({ user, source }) => admitStranger(user.email ?? '', user.emailVerified === true, source.action),
    },
    session: { ...authTables.session, expiresIn: longestSeconds, disableSessionRefresh: true },
    account: { ...authTables.account, updateAccountOnSignIn: false },
    verification: authTables.verification,
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, name: user.name || user.email, role: await invitedRole(user.email) } }),
          after: (user) => endInvitation(user.email),
        },
      },
      session: { create: { before: async (session) => ({ data: { ...session, userAgent: '' } }) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) } },
    },
    advanced: {
      cookiePrefix: secure ? '__Host-rollcall' : 'rollcall',
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
  });
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;

/** Copies of this file in one process share what was made; a failure is not remembered. */
const shared = globalThis as { rollcallAuth?: Promise<Auth> | undefined; rollcallOidc?: Promise<Auth | null> | undefined };

/** Sign-in with passwords, and everything about sessions. */
export function auth(): Promise<Auth> {
  shared.rollcallAuth ??= createAuth(false).catch((error: unknown) => {
    shared.rollcallAuth = undefined;
    throw error;
  });
  return shared.rollcallAuth;
}

async function discover(): Promise<Auth | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, 10_000, null).unref());
  const created = createAuth(true).then(async (made) => {
    const { socialProviders } = await made.$context;
    return socialProviders.some((provider) => provider.id === 'oidc') ? made : null;
  });
  return Promise.race([created, tooLate]);
}

/** Sign-in through the OIDC provider, or `null` while that cannot be reached or is no such provider: the next one asks again. */
export function oidcAuth(): Promise<Auth | null> {
  shared.rollcallOidc ??= discover()
    .catch((error: unknown) => {
      log.warn({ part: 'sign-in', error: error instanceof Error ? error.message : 'no error object' }, 'single sign-on is not available');
      return null;
    })
    .then((made) => {
      if (made === null) shared.rollcallOidc = undefined;
      return made;
    });
  return shared.rollcallOidc;
}
