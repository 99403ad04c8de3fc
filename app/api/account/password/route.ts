import { requireMember } from '@/lib/access/access';
import { changePassword } from '@/lib/accounts/password-change';
import { signInUncounted, withCookies } from '@/lib/accounts/sign-in';
import { passwordBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';
import { log } from '@/lib/log';

const refuse = refuseMethodBut('POST');

/** Signs out everywhere; the one who asked gets a new sign-in, if that can be made just now: the password is changed whether or not. */
export const POST = handler(async (request) => {
  const member = await requireMember(request);
  const given = await readJson(request, passwordBody);
  await changePassword(member, given);
  const asker = { who: `member ${member.userId}`, rank: 0 };
  const signedIn = await signInUncounted({ email: member.email, password: given.next }, asker).catch((error: unknown) => {
    log.warn(
      { part: 'sign-in', error: error instanceof Error ? error.message : 'no error object' },
      'signed out by their own change of password',
    );
    return new Headers();
  });
  return withCookies(done(), signedIn);
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
