import { apiCallers } from './api-callers';
import type { ApiRoute } from './api-route';

/** What each status of a refusal means. */
export const refusalTexts: Record<number, string> = {
  400: 'An id, a parameter or a field is not valid; the message names it.',
  401: 'Not signed in, the token does not exist (any more), or a password is missing or wrong; the code says which.',
  403: 'Whoever asks may not do this, or a page of another origin asked for the change.',
  404: 'There is no such thing, or not for whoever asks. The demo has no accounts.',
  409: 'It cannot be done as things are; the message says why.',
  413: 'The body is larger than 64 kB.',
  415: 'The body is not application/json.',
  429: 'There were too many tries, or the calls that there are for it are used up; Retry-After says when to try again.',
  500: 'An error of ours; the log has more under the request id.',
  502: 'The provider failed.',
  503: "It cannot be done just now, or the rate limit of the provider's account is used up; Retry-After says when to try again.",
  504: 'The provider did not answer in time.',
};

/** Changes are taken from this server's own pages alone, but a report's key is no cookie that another page could send along. */
const checksOrigin = ({ method, caller }: ApiRoute) => method !== 'get' && caller !== 'keyHolder';

/** The statuses a route can refuse with, in order. 405 is of no route: it is what any other method of an address gets. */
export function refusalsOf(route: ApiRoute): number[] {
  const { path, caller, query, body, asksProvider = false, refusals = [] } = route;
  const named = path.includes('{');
  const possible = [
    500,
    503,
    ...apiCallers[caller].refusals,
    ...(named ? [400, 404] : []),
    ...(query ? [400] : []),
    ...(body ? [400, 413, 415] : []),
    ...(checksOrigin(route) ? [403] : []),
    ...(asksProvider ? [502, 503, 504] : []),
    ...refusals,
  ];
  return [...new Set(possible)].sort((a, b) => a - b);
}
