import { requireReader } from '@/lib/access/access';
import { describeWho } from '@/lib/access/describe-who';
import { handler } from '@/lib/http/handler';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

export const GET = handler(async (request) => ok(await describeWho(await requireReader(request))));

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
