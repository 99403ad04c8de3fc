import { createApiToken, listApiTokens, revokeApiTokens } from '@/lib/accounts/api-tokens';
import { pageOf } from '@/lib/domain/answers/page-of';
import { deleteApiTokens, getApiTokens, postApiToken } from '@/lib/endpoints/account/api-tokens';
import { route } from '@/lib/endpoints/route';

export const { DELETE, GET, PATCH, POST, PUT } = route(getApiTokens, async ({ who, query }) =>
  pageOf(await listApiTokens(who.userId), query),
)
  .and(postApiToken, ({ who, body }) => createApiToken(who, body.name))
  .and(deleteApiTokens, ({ who }) => revokeApiTokens(who.userId));
