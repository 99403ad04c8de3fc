import { requireMember } from '@/lib/access/access';
import { createApiToken, listApiTokens } from '@/lib/access/api-tokens';
import { apiTokenBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { created, ok } from '@/lib/http/responses';

const refuse = refuseMethodBut('GET', 'POST');

export const GET = handler(async (request) => ok({ items: await listApiTokens((await requireMember(request)).userId) }));

export const POST = handler(async (request) => {
  const { userId } = await requireMember(request);
  const { name } = await readJson(request, apiTokenBody);
  return created(await createApiToken(userId, name));
});

export { refuse as DELETE, refuse as PATCH, refuse as PUT };
