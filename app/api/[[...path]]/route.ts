import { handler } from '@/lib/http/handler';
import { notFound } from '@/lib/request-error';

const unknownRoute = handler(() => {
  throw notFound('unknown_route', 'There is no such address in this API; /api/openapi.json lists all.');
});

export { unknownRoute as DELETE, unknownRoute as GET, unknownRoute as PATCH, unknownRoute as POST, unknownRoute as PUT };
