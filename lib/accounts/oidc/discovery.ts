import { z } from 'zod';
import { isSecureUrl } from '@/lib/secure-url';
import { askProvider } from './ask-provider';

/** Where the provider is asked, and how its ID tokens are signed. */
export interface Endpoints {
  issuer: string;
  authorization: URL;
  token: URL;
  userinfo: URL | null;
  keys: URL;
  algorithms: string[];
}

/** With a key pair: what is signed with a shared secret, or not at all, others could have made. */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

const endpoint = z
  .string()
  .transform((text) => URL.parse(text))
  .refine(isSecureUrl);
const configuration = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  userinfo_endpoint: endpoint.optional(),
  jwks_uri: endpoint,
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
});

const withoutSlash = (text: string) => text.replace(/\/$/, '');

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0 §4). Throws where it cannot be asked, says it is
 * another issuer than `issuer`, or has no addresses and signatures that can be trusted.
 */
export async function discover(issuer: string): Promise<Endpoints> {
  const parsed = configuration.safeParse(await askProvider(new URL(`${withoutSlash(issuer)}/.well-known/openid-configuration`)));
  if (!parsed.success) throw new Error(`its configuration has no usable ${parsed.error.issues[0]?.path.join('.')}`);
  const { data } = parsed;
  if (withoutSlash(data.issuer) !== withoutSlash(issuer)) throw new Error('it says that it is another issuer than OIDC_ISSUER');
  const algorithms = data.id_token_signing_alg_values_supported.filter((name) => asymmetric.includes(name));
  if (algorithms.length === 0) throw new Error('it signs ID tokens without a key pair');
  return {
    issuer: data.issuer,
    authorization: data.authorization_endpoint,
    token: data.token_endpoint,
    userinfo: data.userinfo_endpoint ?? null,
    keys: data.jwks_uri,
    algorithms,
  };
}
