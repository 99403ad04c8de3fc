import { requireMemberAdmin } from '@/lib/access/access';
import { readPeople } from '@/lib/access/people';
import { handler } from '@/lib/http/handler';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

export const GET = handler(async (request) => {
  await requireMemberAdmin(request);
  return ok(await readPeople());
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
