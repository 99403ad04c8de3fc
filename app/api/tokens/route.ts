import { requireMember } from '@/lib/access/access';
import { createApiToken, listApiTokens, revokeApiTokens } from '@/lib/accounts/api-tokens';
import { pageOf } from '@/lib/domain/answers/page-of';
import { apiTokenBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { parseQuery } from '@/lib/http/parse-query';
import { pageQuery } from '@/lib/http/query-parts';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { created, done, ok } from '@/lib/http/responses';

const refuse = refuseMethodBut('GET', 'POST', 'DELETE');

export const GET = handler(async (request) => {
  const { userId } = await requireMember(request);
  const asked = parseQuery(request, pageQuery);
  return ok(pageOf(await listApiTokens(userId), asked));
});

export const POST = handler(async (request) => {
  const member = await requireMember(request);
  const { name } = await readJson(request, apiTokenBody);
  return created(await createApiToken(member, name));
});

/** Revokes all of one's own tokens. */
export const DELETE = handler(async (request) => {
  await revokeApiTokens((await requireMember(request)).userId);
  return done();
});

export { refuse as PATCH, refuse as PUT };
