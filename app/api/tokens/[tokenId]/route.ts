import { requireMember } from '@/lib/access/access';
import { revokeApiToken } from '@/lib/accounts/api-tokens';
import { handler } from '@/lib/http/handler';
import { refuseMethodBut } from '@/lib/http/refuse-method';
import { done } from '@/lib/http/responses';
import { pathId } from '@/lib/http/texts';

const refuse = refuseMethodBut('DELETE');

export const DELETE = handler<{ tokenId: string }>(async (request, { tokenId }) => {
  const { userId } = await requireMember(request);
  await revokeApiToken(userId, pathId(tokenId, 'a token'));
  return done();
});

export { refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
