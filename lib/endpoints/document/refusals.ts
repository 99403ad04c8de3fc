import { errorAnswer } from '@/lib/domain/answers/page-answer';
import type { Endpoint } from '@/lib/endpoints/endpoint';
import { callers } from './callers';
import type { JsonObject, WriteSchema } from './schemas';

/** What each status of a refusal is called in the document, and what it means. */
const refusals: Record<string, [name: string, text: string]> = {
  400: ['BadRequest', 'An id, a parameter or a field is not valid; the message names it.'],
  401: ['SignInRequired', 'Not signed in, the token does not exist (any more), or a password is missing or wrong; the code says which.'],
  403: ['Forbidden', 'Whoever asks may not do this, or a page of another origin asked for the change.'],
  404: ['NotFound', 'There is no such thing, or not for whoever asks. The demo has no accounts.'],
  409: ['Conflict', 'It cannot be done as things are; the message says why.'],
  413: ['TooLarge', 'The body is larger than 64 kB.'],
  415: ['NotJson', 'The body is not application/json.'],
  429: ['TooMany', 'There were too many tries, or the calls that there are for it are used up; Retry-After says when to try again.'],
  500: ['InternalError', 'An error of ours; the log has more under the request id.'],
  502: ['ProviderFailed', 'The provider failed.'],
  503: [
    'Unavailable',
    "It cannot be done just now, or the rate limit of the provider's account is used up; Retry-After says when to try again.",
  ],
  504: ['ProviderTimeout', 'The provider did not answer in time.'],
  default: ['AnyOther', 'Any other refusal.'],
};

/**
 * Changes are taken from this server's own pages alone, but a report's key is no cookie that another page could send
 * along.
 */
const checksOrigin = ({ method, caller }: Endpoint) => method !== 'GET' && caller !== 'keyHolder';

/**
 * The statuses an endpoint can refuse with, in order. 405 is of none: it is what any other method of an address gets.
 */
function statusesOf(endpoint: Endpoint): number[] {
  const { path, caller, query, body, status, asksProvider = false, refusals: more = [] } = endpoint;
  const possible = [
    500,
    503,
    ...callers[caller].refusals,
    ...(path.includes('{') ? [400, 404] : []),
    ...(query && status !== 302 ? [400] : []),
    ...(body ? [400, 413, 415] : []),
    ...(checksOrigin(endpoint) ? [403] : []),
    ...(asksProvider ? [502, 503, 504] : []),
    ...more,
  ];
  return [...new Set(possible)].sort((a, b) => a - b);
}

/** The refusals of an endpoint, each of which the document describes once. */
export function refusalsOf(endpoint: Endpoint): JsonObject {
  const statuses = statusesOf(endpoint);
  const references = [...statuses, 'default'].map((status) => [status, { $ref: `#/components/responses/${refusals[status]?.[0]}` }]);
  const noFault = { 400: { description: 'What is no request, such as one with too many headers.' } };
  return { ...(statuses.some((status) => status < 500) ? {} : noFault), ...Object.fromEntries(references) };
}

/** What the references of `refusalsOf` lead to. */
export function writeRefusals(write: WriteSchema): JsonObject {
  const content = { 'application/json': { schema: write(errorAnswer) } };
  return Object.fromEntries(Object.values(refusals).map(([name, description]) => [name, { description, content }]));
}
