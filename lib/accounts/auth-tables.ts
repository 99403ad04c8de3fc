import { type BetterAuthOptions, betterAuth } from 'better-auth';
import type { DBAdapter } from 'better-auth/adapters';
import { database } from '@/lib/db/database';
import { hashSecrets } from './hashed-secrets';

const created = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** The tables of better-auth by our names. */
export const authTables = {
  user: {
    modelName: 'member',
    fields: { emailVerified: 'email_verified', ...created },
    additionalFields: { role: { type: 'string', required: false, input: false, defaultValue: 'viewer' } },
  },
  session: {
    modelName: 'sign_in',
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...created },
    additionalFields: { seenAt: { type: 'number', required: false, input: false, fieldName: 'seen_at' } },
  },
  account: {
    modelName: 'sign_in_method',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...created,
    },
  },
  verification: { modelName: 'sign_in_state', fields: { expiresAt: 'expires_at', ...created } },
} as const;

/**
 * better-auth's own way to our database, made by an instance that does nothing else, with the secrets of sign-ins
 * hashed.
 */
export async function authAdapter(options: { baseURL: string; secret: string }): Promise<DBAdapter> {
  const plain: BetterAuthOptions = {
    ...options,
    ...authTables,
    // Said to be SQLite on Postgres as well: instants are text and booleans 1 and 0 in both, so one schema serves.
    database: { db: await database(), type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    advanced: { database: { validateSchema: false } },
  };
  return hashSecrets((await betterAuth(plain).$context).adapter);
}
