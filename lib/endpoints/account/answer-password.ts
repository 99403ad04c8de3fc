import { changePassword } from '@/lib/accounts/password-change';
import { cookiesOf, signInUncounted } from '@/lib/accounts/sign-in';
import type { Run } from '@/lib/endpoints/endpoint';
import { WithHeaders } from '@/lib/http/responses';
import { log } from '@/lib/log';
import type { postPassword } from './password';

/**
 * Signs out everywhere; the one who asked gets a new sign-in, if that can be made just now: the password is changed
 * whether or not.
 */
export const answerPassword: Run<typeof postPassword> = async ({ who: member, body }) => {
  await changePassword(member, body);
  const asker = { who: `member ${member.userId}`, rank: 0 };
  const signedIn = await signInUncounted({ email: member.email, password: body.next }, asker).catch((error: unknown) => {
    log.warn(
      { part: 'sign-in', error: error instanceof Error ? error.message : 'no error object' },
      'signed out by their own change of password',
    );
    return new Headers();
  });
  return new WithHeaders(undefined, cookiesOf(signedIn));
};
