import { expect } from 'vitest';
import { startAccess } from './access-server';
import { clientId, clientSecret, startScriptedProvider } from './scripted-oidc';

export const kim = { name: 'Kim', email: 'kim@kelvin.example', password: 'correct horse battery staple' };

/** A server whose first admin is Kim, and an OIDC provider that says what it is told to. */
export async function startScriptedSignIn() {
  const provider = await startScriptedProvider();
  const server = await startAccess({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ALLOWED_DOMAINS: 'allowed.example, kelvin.example',
    ROLLCALL_ADMIN_EMAIL: kim.email,
    ROLLCALL_ADMIN_PASSWORD: kim.password,
  });
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  let addresses = 0;

  const begin = (address?: string) =>
    server.ask('POST', '/api/auth/sign-in/social', { body: { provider: 'oidc' }, ...(address ? { address } : {}) });

  /** Begins a sign-in; gives what the provider would be sent, and the way back from it. */
  async function away() {
    const begun = await begin();
    const { searchParams } = new URL((begun.body as { url: string }).url);
    const [nonce, state] = [searchParams.get('nonce') ?? '', searchParams.get('state') ?? ''];
    // Each from a network of its own: how often one may come back is tried elsewhere.
    const address = `198.51.100.${++addresses % 250}`;
    const back = `/api/auth/callback/oidc?code=any&state=${state}`;
    return { nonce, back, begun, comeBack: () => server.ask('GET', back, { cookie: begun.cookie, address }) };
  }

  const signInOf = ({ headers }: { headers: Headers }) =>
    headers.getSetCookie().find((cookie) => cookie.startsWith('rollcall.session_token=') && !cookie.includes('Max-Age=0'));

  /** Who is signed in after an answer of the provider; `null` for nobody. */
  async function whoComes(makeToken: (nonce: string) => Promise<unknown> | unknown): Promise<{ email: string; role: string } | null> {
    const { nonce, comeBack } = await away();
    const idToken = await makeToken(nonce);
    provider.answers.token = { access_token: 'opaque', token_type: 'Bearer', ...(idToken === undefined ? {} : { id_token: idToken }) };
    const ended = await comeBack();
    expect(ended.status).toBe(302);
    const cookie = signInOf(ended);
    if (cookie === undefined) {
      expect(ended.headers.get('location')).toMatch(/^\/sign-in\?error=[a-z_]+$/);
      return null;
    }
    return (await server.ask('GET', '/api/me', { cookie: cookie.split(';')[0] ?? '' })).body as { email: string; role: string };
  }

  async function close() {
    await provider.close();
    await server.close();
  }
  return { provider, server, begin, away, signInOf, whoComes, close };
}
