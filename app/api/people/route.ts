import { requireMemberAdmin } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { pageQuery } from '@/lib/http/query-parts';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { readPeople } from './people';

export const GET = handler(async (request) => {
  await requireMemberAdmin(request);
  return ok(await readPeople(parseQuery(request, pageQuery)));
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
