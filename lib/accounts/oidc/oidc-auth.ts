import { type Auth, createAuth } from '@/lib/accounts/auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { discover } from './discovery';
import { createOidcProvider } from './oidc-provider';

/** Copies of this file in one process share what was made; a failure is not remembered. */
const shared = globalThis as { rollcallOidc?: Promise<Auth | null> | undefined };

async function create(): Promise<Auth | null> {
  const { oidc } = env();
  return oidc && createAuth(createOidcProvider(await discover(oidc.issuer), oidc));
}

/**
 * Sign-in through the OIDC provider, or `null` while that cannot be reached or is no such provider: the next one asks
 * again.
 */
export function oidcAuth(): Promise<Auth | null> {
  shared.rollcallOidc ??= create()
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
