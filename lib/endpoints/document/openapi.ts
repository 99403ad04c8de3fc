import { JsonText } from '@/lib/domain/answers/json-text';
import { allEndpoints } from '@/lib/endpoints/all-endpoints';
import { version } from '@/lib/version';
import { securitySchemes } from './callers';
import { writeOperation } from './operation';
import { writeRefusals } from './refusals';
import { createSchemaWriter, type JsonObject } from './schemas';
import { tags } from './tags';

const info = {
  title: 'Rollcall',
  version,
  summary: 'Who was in a video meeting, when, for how long and how well it worked.',
  description:
    'Instants are ISO-8601 in UTC with milliseconds; durations are milliseconds and end in `Ms`. Unknown query names are ignored, unknown fields of a body are not. Any other method of an address is a 405. The demo asks nobody to sign in.',
  license: { name: 'MIT', identifier: 'MIT' },
  contact: { name: 'Whoever runs this server' },
};

function writeDocument(url: string): string {
  const { write, schemas } = createSchemaWriter();
  const paths: Record<string, JsonObject> = {};
  for (const endpoint of allEndpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: writeOperation(endpoint, write) };
  const responses = writeRefusals(write);
  return JSON.stringify({
    openapi: '3.1.1',
    info,
    servers: [{ url, description: 'This server' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas(), responses, securitySchemes },
  });
}

let written: JsonText<JsonObject> | null = null;

/**
 * The OpenAPI 3.1 document of this API, made once from the endpoints: from the schemas that parse its requests and
 * describe its answers. `url` is the name of this server where it has one; else it has the one that it is asked under.
 */
export function openapiJson(url: string | null): JsonText<JsonObject> {
  written ??= new JsonText(writeDocument(url ?? '/'));
  return written;
}
