import { openapiJson } from '@/lib/endpoints/document/openapi';
import { route } from '@/lib/endpoints/route';
import { getOpenapi } from '@/lib/endpoints/server/openapi';
import { env } from '@/lib/env';

export const { DELETE, GET, PATCH, POST, PUT } = route(getOpenapi, () => openapiJson(env().url));
