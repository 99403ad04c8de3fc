import { setUp } from '@/lib/accounts/first-admin';
import { postSetup } from '@/lib/endpoints/account/setup';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(postSetup, async ({ request, body }) => {
  await setUp(request, body);
  return { email: body.email };
});
