import { z } from 'zod';
import { errorAnswer } from '@/lib/domain/answers/page-answer';
import { type ApiRoute, apiRoutes } from './api-routes';

type JsonObject = Record<string, unknown>;

const parameterTexts: Record<string, string> = {
  source: 'As listed by /api/sources.',
  sessionId: "The provider's id of the session.",
  participantId: "A person's id as the participants list gives it, or the id of one of their connections.",
  meetingId: "The provider's id of the meeting.",
};

const errorTexts: Record<number, string> = {
  400: 'An id or a parameter is not valid; the message names the parameter.',
  403: 'The server does not answer under this name.',
  404: 'There is no such thing.',
  405: 'Only GET and HEAD are served.',
  500: 'An error of ours; the log has more under the request id.',
  502: 'The provider failed.',
  503: "The rate limit of the provider's account is used up; Retry-After says when to try again.",
  504: 'The provider did not answer in time.',
};

function jsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return rest;
}

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
function queryParameters(query: z.ZodObject | null): JsonObject[] {
  if (query === null) return [];
  return Object.entries(query.shape).map(([name, part]) => {
    const { description, ...schema } = jsonSchema(part);
    const style = schema.type === 'array' ? { style: 'form', explode: false } : {};
    return { name, in: 'query', required: false, ...(description === undefined ? {} : { description }), ...style, schema };
  });
}

function operation({ path, name, summary, query, answer, files = [] }: ApiRoute): JsonObject {
  const errors = Object.entries(errorTexts).map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
  ]);
  return {
    operationId: name,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: {
        description: summary,
        content: { 'application/json': { schema: jsonSchema(answer) }, ...Object.fromEntries(files.map((type) => [type, {}])) },
      },
      ...Object.fromEntries(errors),
    },
  };
}

function writeDocument(): string {
  return JSON.stringify({
    openapi: '3.1.1',
    info: {
      title: 'Rollcall',
      version: '0.1.0',
      summary: 'Who was in a video meeting, when, for how long and how well it worked.',
      description:
        'Instants are ISO-8601 in UTC with milliseconds; durations are milliseconds and end in `Ms`. Unknown query names are ignored.',
    },
    paths: Object.fromEntries(apiRoutes.map((route) => [route.path, { get: operation(route) }])),
    components: { schemas: { Error: jsonSchema(errorAnswer) } },
  });
}

let written: string | null = null;

/** The OpenAPI 3.1 document of this API as JSON text, made once from the schemas that parse its requests and describe its answers. */
export function openapiJson(): string {
  written ??= writeDocument();
  return written;
}
