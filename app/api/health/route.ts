import { handler } from '@/lib/http/handler';
import { refuseMethod } from '@/lib/http/refuse-method';
import { ok } from '@/lib/http/responses';

/** Says that the server takes requests, and nothing else; open to everybody. The environment was checked at the start. */
export const GET = handler(() => ok({ status: 'ok' }));

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
