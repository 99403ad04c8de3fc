import type { z } from 'zod';
import { badRequest, RequestError } from '@/lib/request-error';
import { issueText } from './issue-text';

/** No body of this API needs more. */
const maxBytes = 64 * 1024;

async function readText(request: Request): Promise<string> {
  const tooLarge = new RequestError(413, 'too_large', 'The body is larger than 64 kB.');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) break;
    bytes += chunk.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw tooLarge;
    }
    chunks.push(chunk.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
}

/**
 * A request's JSON body by a strict schema. Throws 415 for another content type (which also keeps forms of other sites
 * out), 413 above 64 kB and a 400 that names the field and its rule, and echoes no value.
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new RequestError(415, 'not_json', 'Send the body as application/json.');
  let body: unknown;
  try {
    body = JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw badRequest('The body is not JSON.');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  if (issue === undefined || field === '') throw badRequest('The body does not have the fields that are wanted here.');
  throw badRequest(`The field "${field}" is not valid: ${issueText(issue)}.`);
}
