import { requireAccounts } from '@/lib/access/access';
import { requireNotSetUp, setUp, setUpAlready } from '@/lib/accounts/first-admin';
import { requireOwnOrigin } from '@/lib/accounts/trusted-origins';
import { setupBody } from '@/lib/http/access-bodies';
import { handler } from '@/lib/http/handler';
import { readJson } from '@/lib/http/read-json';
import { created } from '@/lib/http/responses';

/** Makes the first admin; whatever is asked of this address once there has been one is a 404, as of an address that is not there. */
export const POST = handler(async (request) => {
  requireAccounts();
  await requireNotSetUp();
  requireOwnOrigin(request);
  const given = await readJson(request, setupBody);
  await setUp(request, given);
  return created({ email: given.email });
});

const unknown = handler(() => {
  throw setUpAlready();
});

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as PUT };
