import { revokeApiToken } from '@/lib/accounts/api-tokens';
import { deleteApiToken } from '@/lib/endpoints/account/api-token';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(deleteApiToken, ({ who, params }) => revokeApiToken(who.userId, params.tokenId));
