import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const clientId = 'rollcall';
export const clientSecret = 'a client secret that is long enough to sign with';

interface Keys {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** What the provider answers next, of which it says just what it is told to. */
interface Answers {
  token: object;
  userinfo: object | string;
}

/**
 * An OIDC provider that keeps to no rule: every code is good, as often as it comes, and it answers what a test tells it
 * to.
 */
export async function startScriptedProvider() {
  const own: Keys = await generateKeyPair('RS256');
  const strange: Keys = await generateKeyPair('RS256');
  const answers: Answers = { token: {}, userinfo: {} };
  const asked = { token: 0, userinfo: 0 };
  let issuer = '';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    const send = (body: object | string) => {
      response.setHeader('content-type', 'application/json');
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return send({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        });
      case '/keys':
        return send({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }] });
      case '/token':
        asked.token++;
        return send(answers.token);
      case '/userinfo':
        asked.userinfo++;
        return send(answers.userinfo);
      default:
        response.statusCode = 404;
        return response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** What a valid ID token says; a claim that is `undefined` is left out. */
  const claimsOf = (claims: Record<string, unknown>): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: issuer, aud: clientId, iat: now, exp: now + 300, email_verified: true, ...claims };
  };
  const sign = (claims: JWTPayload, { privateKey } = own, kid = 'own') =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);

  return { issuer, own, strange, answers, asked, claimsOf, sign, close: () => new Promise((resolve) => server.close(resolve)) };
}
