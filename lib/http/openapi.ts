import { z } from 'zod';
import { errorAnswer } from '@/lib/domain/answers/page-answer';
import { apiCallers, securitySchemes } from './api-callers';
import { refusalsOf, refusalTexts } from './api-refusals';
import type { ApiRoute } from './api-route';
import { apiRoutes } from './api-routes';

type JsonObject = Record<string, unknown>;

const parameterTexts: Record<string, string> = {
  source: 'As listed by /api/sources.',
  sessionId: "The provider's id of the session.",
  participantId: "A person's id as the participants list gives it, or (of a source) the id of one of their connections.",
  connectionId: 'The id of a connection as the participant has it.',
  meetingId: "The provider's id of the meeting.",
  reportId: 'The id of the report link, as it stands in its address.',
  personId: 'As listed by /api/people.',
  tokenId: 'As listed by /api/tokens.',
  invitationId: 'As listed by /api/people.',
};

/** Answers and queries as they come out of their schemas, bodies as they go in. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const json = (schema: JsonObject) => ({ 'application/json': { schema } });
const refusal = json({ $ref: '#/components/schemas/Error' });

function pathParameters(path: string): JsonObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: parameterTexts[name],
    schema: { type: 'string' },
  }));
}

/** Lists are written by comma, hence `explode: false`. */
function namedParameters(place: 'query' | 'header', schemas: z.ZodObject | undefined): JsonObject[] {
  return Object.entries(schemas?.shape ?? {}).map(([name, part]) => {
    const { description, ...schema } = jsonSchema(part);
    const style = schema.type === 'array' ? { style: 'form', explode: false } : {};
    return { name, in: place, required: false, ...(description === undefined ? {} : { description }), ...style, schema };
  });
}

function success({ summary, status, answer, files = [] }: ApiRoute): JsonObject {
  const headers = status === 302 ? { headers: { Location: { description: 'A path of this server.', schema: { type: 'string' } } } } : {};
  if (answer === null) return { description: summary, ...headers };
  return { description: summary, content: { ...json(jsonSchema(answer)), ...Object.fromEntries(files.map((type) => [type, {}])) } };
}

function operation(route: ApiRoute): JsonObject {
  const { path, name, summary, caller, query, headers, body, status = 200, inProgress } = route;
  const refusals = refusalsOf(route).map((code) => [code, { description: refusalTexts[code], content: refusal }]);
  return {
    operationId: name,
    summary,
    security: apiCallers[caller].security,
    parameters: [...pathParameters(path), ...namedParameters('query', query), ...namedParameters('header', headers)],
    ...(body ? { requestBody: { required: true, content: json(jsonSchema(body, 'input')) } } : {}),
    responses: { [status]: success(route), ...(inProgress ? { 202: { description: inProgress } } : {}), ...Object.fromEntries(refusals) },
  };
}

function writePaths(): Record<string, JsonObject> {
  const paths: Record<string, JsonObject> = {};
  for (const route of apiRoutes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return paths;
}

function writeDocument(): string {
  return JSON.stringify({
    openapi: '3.1.1',
    info: {
      title: 'Rollcall',
      version: '0.1.0',
      summary: 'Who was in a video meeting, when, for how long and how well it worked.',
      description:
        'Instants are ISO-8601 in UTC with milliseconds; durations are milliseconds and end in `Ms`. Unknown query names are ignored, unknown fields of a body are not. Any other method of an address is a 405. The demo asks nobody to sign in.',
    },
    paths: writePaths(),
    components: { schemas: { Error: jsonSchema(errorAnswer) }, securitySchemes },
  });
}

let written: string | null = null;

/** The OpenAPI 3.1 document of this API as JSON text, made once from the schemas that parse its requests and describe its answers. */
export function openapiJson(): string {
  written ??= writeDocument();
  return written;
}
