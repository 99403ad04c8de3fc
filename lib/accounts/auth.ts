import { betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { OAuthProvider } from 'better-auth/oauth2';
import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import { ownSecret } from '@/lib/db/own-secret';
import { log } from '@/lib/log';
import { onceAMinute } from '@/lib/once-a-minute';
import { passwordLength } from '@/lib/password-length';
import { admitStranger, endInvitation, invitedRole } from './admission';
import { authAdapter, authTables } from './auth-tables';
import type { Profile } from './oidc/profile';
import { trustedOrigins } from './trusted-origins';

/** A sign-in ends 12 h after it began, and after 30 min without a request (`current-sign-in.ts`). */
const maxSeconds = 12 * 60 * 60;

/** What the OIDC provider gave is never used again, so it is not kept. */
const withoutTokens = { accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };

/**
 * better-auth on our database, with the OIDC provider where one is given. Its own HTTP surface is not served: only what
 * our routes call.
 */
export async function createAuth(provider: OAuthProvider<Profile> | null) {
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
    logger: { level: 'error', log: (_level, message) => onceAMinute(message, (times) => log.error({ part: 'sign-in', times }, message)) },
    onAPIError: { errorURL: `${baseURL}/sign-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      // In its turn already: whoever calls it waits for that.
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: provider === null ? [] : [{ id: 'oidc', init: () => ({ context: { socialProviders: [provider] } }) }],
    user: {
      ...authTables.user,
      validateUserInfo: ({ user, source }) => admitStranger(user.email ?? '', user.emailVerified === true, source.action),
    },
    session: { ...authTables.session, expiresIn: maxSeconds, disableSessionRefresh: true },
    // In a cookie: whoever begins to sign in, and does not go on, leaves nothing here.
    account: { ...authTables.account, updateAccountOnSignIn: false, storeStateStrategy: 'cookie' },
    verification: authTables.verification,
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, name: user.name || user.email, role: await invitedRole(user.email) } }),
          after: (user) => endInvitation(user),
        },
      },
      session: {
        create: {
          before: async (session) => ({ data: { ...session, userAgent: '' } }),
          // Nobody is told the secret of a sign-in that could not be noted.
          after: async ({ id, userId }) => noteAct(await database(), { userId }, 'signed-in', { signIn: id }),
        },
      },
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
const shared = globalThis as { rollcallAuth?: Promise<Auth> | undefined };

/** Sign-in with passwords, and everything about sessions. */
export function auth(): Promise<Auth> {
  shared.rollcallAuth ??= createAuth(null).catch((error: unknown) => {
    shared.rollcallAuth = undefined;
    throw error;
  });
  return shared.rollcallAuth;
}
