import type { z } from 'zod';
import type { Endpoint } from '@/lib/endpoints/endpoint';
import { callers } from './callers';
import { refusalsOf } from './refusals';
import type { JsonObject, WriteSchema } from './schemas';

const parameterTexts: Record<string, string> = {
  source: 'As listed by /api/sources.',
  sessionId: "The provider's id of the session.",
  participantId: "A person's id as the participants list gives it, or (of a source) the id of one of their connections.",
  connectionId: 'The id of a connection as the participant has it.',
  meetingId: "The provider's id of the meeting.",
  reportId: 'The id of the report link, as it stands in its address.',
  memberId: 'As listed by /api/members.',
  tokenId: 'As listed by /api/tokens.',
  invitationId: 'As listed by /api/members.',
};

const inProgress =
  'Only with `Accept: application/x-ndjson`, where something has to be read first: lines of JSON, one each time it has come further and a last one with what 201 answers or with the error. Whoever closes the connection before has made nothing.';

const json = (schema: JsonObject) => ({ 'application/json': { schema } });

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
function namedParameters(place: 'query' | 'header', schemas: z.ZodObject | undefined, write: WriteSchema): JsonObject[] {
  return Object.entries(schemas?.shape ?? {}).map(([name, part]) => {
    const { description, ...schema } = write(part);
    const style = schema.type === 'array' ? { style: 'form', explode: false } : {};
    return { name, in: place, required: false, ...(description === undefined ? {} : { description }), ...style, schema };
  });
}

const text = (description: string) => ({ description, schema: { type: 'string' } });

/** What whoever holds an answer may say of it. */
const ifNoneMatch = { name: 'If-None-Match', in: 'header', required: false, ...text('The `ETag` of the answer that is held.') };
const notSentAgain = { 304: { description: 'The answer that is held is still the answer.' } };

function headersOf({ status, tagged }: Endpoint): JsonObject {
  if (status === 302) return { headers: { Location: text('A path of this server.') } };
  return tagged ? { headers: { ETag: text('Of an answer that does not change by itself.') } } : {};
}

function success(endpoint: Endpoint, write: WriteSchema): JsonObject {
  const { summary, answer, files = [] } = endpoint;
  const headers = headersOf(endpoint);
  if (answer === null) return { description: summary, ...headers };
  return { description: summary, ...headers, content: { ...json(write(answer)), ...Object.fromEntries(files.map((type) => [type, {}])) } };
}

function meanwhile({ lines }: Endpoint, write: WriteSchema): JsonObject {
  return lines ? { 202: { description: inProgress, content: { 'application/x-ndjson': { schema: write(lines) } } } } : {};
}

/** What the document says of one endpoint. */
export function writeOperation(endpoint: Endpoint, write: WriteSchema): JsonObject {
  const { path, name, tag, summary, description, caller, query, headers, body, tagged, status = 200 } = endpoint;
  const inHeaders = [...namedParameters('header', headers, write), ...(tagged ? [ifNoneMatch] : [])];
  return {
    operationId: name,
    tags: [tag],
    summary,
    description: [description, callers[caller].who].filter(Boolean).join(' '),
    security: callers[caller].security,
    parameters: [...pathParameters(path), ...namedParameters('query', query, write), ...inHeaders],
    ...(body ? { requestBody: { required: true, content: json(write(body, 'input')) } } : {}),
    responses: {
      [status]: success(endpoint, write),
      ...(tagged ? notSentAgain : {}),
      ...meanwhile(endpoint, write),
      ...refusalsOf(endpoint),
    },
  };
}
