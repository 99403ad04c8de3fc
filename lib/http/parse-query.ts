import type { z } from 'zod';
import { badRequest } from '@/lib/request-error';
import { issueText } from './issue-text';

/**
 * Reads a request's query with a schema: names it does not know are ignored, a name given twice or a wrong value throws
 * a 400 that names the parameter. An empty `search` counts as absent; any other empty value is wrong.
 */
export function parseQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): z.infer<Schema> {
  const given = new URL(request.url).searchParams;
  const values: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const [value, ...more] = given.getAll(name);
    if (more.length > 0) throw badRequest(`The parameter "${name}" was given more than once.`);
    if (value === undefined || (name === 'search' && value.trim() === '')) continue;
    if (value === '') throw badRequest(`The parameter "${name}" is empty.`);
    values[name] = value;
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw badRequest('The parameters are not valid.');
  throw badRequest(`The parameter "${String(issue.path[0])}" is not valid: ${issueText(issue)}.`);
}
