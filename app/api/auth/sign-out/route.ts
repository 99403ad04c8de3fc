import { signOut } from '@/app/api/auth/sign-out';
import { requireMember } from '@/lib/access/access';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';

const refuse = refuseMethodBut('POST');

export const POST = handler(async (request) => signOut(await requireMember(request)));

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
