import { requireReader } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';
import { readSources } from '@/lib/sessions/sources';

export const GET = handler(async (request) => {
  await requireReader(request);
  return ok(await readSources());
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
