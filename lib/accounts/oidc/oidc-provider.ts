import { createAuthorizationURL, type OAuthProvider } from 'better-auth/oauth2';
import { createRemoteJWKSet } from 'jose';
import { z } from 'zod';
import { log } from '@/lib/log';
import { askProvider } from './ask-provider';
import type { Endpoints } from './discovery';
import { isFirstAnswer } from './first-answer';
import { readIdToken } from './id-token';
import { type Profile, profileOf } from './profile';

interface Client {
  clientId: string;
  clientSecret: string;
}

const tokens = z.object({ access_token: z.string().min(1), id_token: z.string().min(1) });

/** Tells the operator why somebody was not let in; what is thrown is ours or jose's and repeats no value. */
const noteRefusal = (error: unknown) =>
  log.warn({ part: 'sign-in', reason: error instanceof Error ? error.message : 'no error object' }, 'single sign-on was refused');

/** The OIDC provider as better-auth asks it: code flow with PKCE and nonce, and nobody without a valid ID token. */
export function createOidcProvider(endpoints: Endpoints, { clientId, clientSecret }: Client): OAuthProvider<Profile> {
  const { issuer, algorithms, userinfo } = endpoints;
  const keys = createRemoteJWKSet(endpoints.keys);

  async function readProfile(idToken: string, accessToken: string, nonce: string): Promise<Profile> {
    const claims = await readIdToken(idToken, { keys, algorithms, issuer, clientId, nonce });
    if (!(await isFirstAnswer(nonce))) throw new Error('this answer was given before');
    return profileOf(claims, async () => {
      if (userinfo === null) throw new Error('the ID token has no verified e-mail, and there is no userinfo endpoint');
      return askProvider(userinfo, { headers: { authorization: `Bearer ${accessToken}` } });
    });
  }

  return {
    id: 'oidc',
    name: 'oidc',
    issuer,
    requiresIdTokenNonce: true,
    accountSubject: ({ profile }) => profile.sub,
    createAuthorizationURL: ({ state, codeVerifier, redirectURI, idTokenNonce: nonce }) =>
      createAuthorizationURL({
        id: 'oidc',
        options: { clientId },
        authorizationEndpoint: endpoints.authorization.href,
        scopes: ['openid', 'email', 'profile'],
        state,
        codeVerifier,
        redirectURI,
        ...(nonce === undefined ? {} : { nonce }),
      }),
    async validateAuthorizationCode({ code, codeVerifier = '', redirectURI }) {
      const grant = { grant_type: 'authorization_code', code, code_verifier: codeVerifier, redirect_uri: redirectURI };
      const body = new URLSearchParams({ ...grant, client_id: clientId, client_secret: clientSecret });
      try {
        const given = tokens.safeParse(await askProvider(endpoints.token, { method: 'POST', body }));
        if (!given.success) throw new Error('the token endpoint gave no access token with an ID token');
        return { accessToken: given.data.access_token, idToken: given.data.id_token };
      } catch (error) {
        noteRefusal(error);
        throw error;
      }
    },
    async getUserInfo({ idToken = '', accessToken = '', expectedIdTokenNonce = '' }) {
      try {
        const data = await readProfile(idToken, accessToken, expectedIdTokenNonce);
        const { email, emailVerified, name } = data;
        return { user: { email, emailVerified, name }, data };
      } catch (error) {
        noteRefusal(error);
        return null;
      }
    },
  };
}
