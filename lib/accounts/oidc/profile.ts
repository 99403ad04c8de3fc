import { z } from 'zod';
import { emailAddress } from '@/lib/domain/text/email-address';
import { plainText } from '@/lib/domain/text/plain-text';
import { sortKey } from '@/lib/domain/text/text-key';
import type { IdClaims } from './id-token';

/** Whom the provider sent. */
export interface Profile {
  sub: string;
  /** As `emailAddress` writes it; `null` where none was told that is one. */
  email: string | null;
  emailVerified: boolean;
  /** Empty where none was told that can be seen. */
  name: string;
}

const unsaid = z.unknown().optional();
const answer = z.object({ sub: z.string(), email: unsaid, email_verified: unsaid, name: unsaid });
type Told = Omit<z.infer<typeof answer>, 'sub'>;

const maxName = 120;

function nameOf(answered: unknown): string {
  const name = typeof answered === 'string' ? plainText(plainText(answered.slice(0, 4 * maxName)).slice(0, maxName)) : '';
  return sortKey(name) === '' ? '' : name;
}

const isWhole = ({ email, email_verified }: Told) => typeof email === 'string' && typeof email_verified === 'boolean';

/** What the userinfo endpoint says, if it says it of whom the ID token is about. Throws otherwise. */
function sameAs({ sub, email }: IdClaims, userinfo: unknown): Told {
  const { data: answered } = answer.safeParse(userinfo);
  if (answered?.sub !== sub) throw new Error('the userinfo endpoint tells of somebody else');
  if (typeof email === 'string' && answered.email !== email) throw new Error('ID token and userinfo endpoint tell different e-mails');
  return answered;
}

/**
 * Who somebody is by their ID token, and by the userinfo endpoint where the ID token does not say both their e-mail and
 * whether it is verified. Throws where the two tell of different people.
 */
export async function profileOf(claims: IdClaims, askUserinfo: () => Promise<unknown>): Promise<Profile> {
  const answered = isWhole(claims) ? claims : sameAs(claims, await askUserinfo());
  return {
    sub: claims.sub,
    email: typeof answered.email === 'string' ? emailAddress(answered.email) : null,
    emailVerified: answered.email_verified === true,
    name: nameOf(answered.name) || nameOf(claims.name),
  };
}
