import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { database } from '@/lib/db/database';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { admitStranger, endInvitation, invitedRole } from './admission';
import { ownSecret } from './own-secret';
import { hashOf, isPassword } from './password-work';
import { trustedOrigins } from './trusted-origins';

/** A sign-in ends 12 h after it began, and after 30 min without a request (`current-sign-in.ts`). */
const longestSeconds = 12 * 60 * 60;

/** What the OIDC provider gave is never used again, so it is not kept. */
const withoutTokens = { accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };

const columns = {
  created: { createdAt: 'created_at', updatedAt: 'updated_at' },
  method: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
  signIn: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
};

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
  return betterAuth({
    appName: 'Rollcall',
    baseURL,
    basePath: '/api/auth',
    trustedOrigins: [baseURL, ...others],
    secret: await ownSecret(),
    // Said to be SQLite on Postgres as well: instants are text and booleans 1 and 0 in both, so one schema serves.
    database: { db: await database(), type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ part: 'sign-in' }, message) },
    onAPIError: { errorURL: `${baseURL}/sign-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashOf, verify: isPassword },
    },
    plugins: oidc ? oidcPlugins() : [],
    user: {
      modelName: 'member',
      fields: { emailVerified: 'email_verified', ...columns.created },
      additionalFields: { role: { type: 'string', required: false, input: false, defaultValue: 'viewer' } },
      validateUserInfo: ({ user, source }) => admitStranger(user.email ?? '', user.emailVerified === true, source.action),
    },
    session: {
      modelName: 'sign_in',
      fields: { ...columns.signIn, ...columns.created },
      additionalFields: { seenAt: { type: 'number', required: false, input: false, fieldName: 'seen_at' } },
      expiresIn: longestSeconds,
      disableSessionRefresh: true,
    },
    account: { modelName: 'sign_in_method', fields: { ...columns.method, ...columns.created }, updateAccountOnSignIn: false },
    verification: { modelName: 'sign_in_state', fields: { expiresAt: 'expires_at', ...columns.created } },
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
