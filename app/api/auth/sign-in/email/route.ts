import { cookiesOf, signIn } from '@/lib/accounts/sign-in';
import { postSignIn } from '@/lib/endpoints/account/sign-in';
import { route } from '@/lib/endpoints/route';
import { WithHeaders } from '@/lib/http/responses';

export const { DELETE, GET, PATCH, POST, PUT } = route(
  postSignIn,
  async ({ request, body }) => new WithHeaders({ signedIn: true }, cookiesOf(await signIn(request, body))),
);
