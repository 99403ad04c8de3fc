import { removePerson } from '@/app/api/people/people';
import { requireMemberAdmin } from '@/lib/access/access';
import { changeRole } from '@/lib/accounts/members';
import { memberBody, removalQuery } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';

interface Params {
  personId: string;
}

const refuse = refuseMethodBut('PATCH', 'DELETE');

export const PATCH = handler<Params>(async (request, { personId }) => {
  const admin = await requireMemberAdmin(request);
  const id = pathId(personId, 'a member');
  const { role } = await readJson(request, memberBody);
  await changeRole(id, role, admin);
  return done();
});

export const DELETE = handler<Params>(async (request, { personId }) => {
  const admin = await requireMemberAdmin(request);
  await removePerson(pathId(personId, 'a member'), admin, parseQuery(request, removalQuery).reports);
  return done();
});

export { refuse as GET, refuse as POST, refuse as PUT };
