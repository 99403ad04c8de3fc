import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Answer, startAccess } from '@/tests/api/access/access-server';

const schema = z.record(z.string(), z.unknown());
const parameter = z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema });
const content = z.record(z.string(), z.object({ schema: schema.optional() }));
const json = content.and(z.object({ 'application/json': z.object({ schema }) }));
const response = z.object({ description: z.string(), content: content.optional() });
const operation = z.strictObject({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.literal(true), content: json }).optional(),
  responses: z.record(z.string(), z.union([z.strictObject({ $ref: z.string() }), response])),
});
const openapi = z.object({
  openapi: z.string().startsWith('3.1'),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    responses: z.record(z.string(), response),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
  }),
});

/** What the document says, its operations in a row. */
export function readDocument(body: unknown) {
  const document = openapi.parse(body);
  const responseOf = (given: { $ref: string } | z.infer<typeof response>) => {
    const named = '$ref' in given ? document.components.responses[given.$ref.replace('#/components/responses/', '')] : given;
    if (named === undefined) throw new Error(`The document has no ${JSON.stringify(given)}.`);
    return named;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      path,
      method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).parse(method.toUpperCase()),
      ...described,
      responses: Object.fromEntries(Object.entries(described.responses).map(([status, given]) => [status, responseOf(given)])),
    })),
  );
  return { ...document, operations };
}

type ApiDocument = ReturnType<typeof readDocument>;
type Operation = ApiDocument['operations'][number];
type Described = Record<string, unknown>;
type Server = Awaited<ReturnType<typeof startAccess>>;
export type Asked = Omit<NonNullable<Parameters<Server['ask']>[2]>, 'body'> & { body?: object; query?: string };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** Fails unless `value` is what the schema describes, some of whose parts stand in the document. */
export function expectToFit({ components }: ApiDocument, described: Described | undefined, value: unknown, what: string): void {
  const validate = ajv.compile(described === undefined ? false : { ...described, components });
  expect(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`).toBe(true);
}

/** Asks a server what its document describes; `places` fills in the paths. */
export function documentCaller(server: Server, document: ApiDocument, places: Record<string, string>) {
  const asked = new Set<string>();

  function send({ method, path }: Operation, { query, ...given }: Asked): Promise<Answer> {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? 'unknown'));
    return server.ask(method, query === undefined ? address : `${address}?${query}`, given);
  }

  /** Makes a request that has to succeed, and holds body, status and answer against the document. */
  async function call<T = unknown>(name: string, given: Asked = {}): Promise<{ body: T; cookie: string }> {
    const described = document.operations.find(({ operationId }) => operationId === name);
    if (described === undefined) throw new Error(`The document has no ${name}.`);
    asked.add(name);
    const { requestBody, responses } = described;
    expect(given.body !== undefined, `${name} with a body`).toBe(requestBody !== undefined);
    if (requestBody) expectToFit(document, requestBody.content['application/json'].schema, given.body, `body of ${name}`);
    const { status, body, cookie } = await send(described, given);
    expect(status, `${name}: ${JSON.stringify(body)?.slice(0, 300)}`).toBeLessThan(400);
    expect(Object.keys(responses), name).toContain(String(status));
    const content = responses[status]?.content;
    if (content) expectToFit(document, content['application/json']?.schema, body, name);
    else expect(body, name).toBeNull();
    return { body: body as T, cookie };
  }
  return { call, send, asked };
}
