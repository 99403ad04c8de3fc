import { requireReader } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { openapiJson } from '@/lib/http/openapi';
import { refuseMethod } from '@/lib/http/refuse-method';
import { okText } from '@/lib/http/responses';

export const GET = handler(async (request) => {
  await requireReader(request);
  return okText(openapiJson());
});

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
