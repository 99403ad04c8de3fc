import { endOidc } from '@/app/api/auth/sign-in-oidc';
import { requireAccounts } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';

const refuse = refuseMethodBut('GET');

/** Where the OIDC provider sends people back to. */
export const GET = handler((request) => {
  requireAccounts();
  return endOidc(request);
});

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
