import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** What an ID token has to be: from whom, for whom, for which sign-in. */
interface Expected {
  keys: JWTVerifyGetKey;
  algorithms: string[];
  issuer: string;
  clientId: string;
  nonce: string;
}

/** What of an ID token is read; `sub` as the standard has it, at most 255 characters of ASCII. */
const claims = z.object({
  sub: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().min(1),
  email: z.unknown().optional(),
  email_verified: z.unknown().optional(),
  name: z.unknown().optional(),
});
export type IdClaims = z.infer<typeof claims>;

/**
 * What a valid ID token says (OpenID Connect Core 1.0 §3.1.3.7): signed by the provider, from this issuer, for this
 * client alone, not expired and asked for by this very sign-in. Throws for every other.
 */
export async function readIdToken(token: string, { keys, algorithms, issuer, clientId, nonce }: Expected): Promise<IdClaims> {
  const requiredClaims = ['sub', 'exp', 'iat', 'nonce'];
  const { payload } = await jwtVerify(token, keys, { algorithms, issuer, audience: clientId, requiredClaims });
  const read = claims.safeParse(payload);
  if (!read.success) throw new Error(`the claim ${read.error.issues[0]?.path.join('.')} of the ID token is not valid`);
  const { aud, azp } = read.data;
  if (read.data.nonce !== nonce) throw new Error('the ID token was made for another sign-in');
  const isForUsAlone = [aud].flat().length === 1;
  if (azp === undefined ? !isForUsAlone : azp !== clientId) throw new Error('the ID token was made for another client');
  return read.data;
}
