import { guards } from '@/lib/access/guards';
import { answerRecipient } from '@/lib/access/read-as-recipient';
import { hideProvider } from '@/lib/access/recipient';
import { requestedPlace } from '@/lib/access/requested';
import { createdInTime } from '@/lib/http/created-in-time';
import { type Call, handler } from '@/lib/http/handler';
import { KeptAnswer } from '@/lib/http/kept-answer';
import { fixedWords } from '@/lib/http/loggable-path';
import { parseQuery } from '@/lib/http/parse-query';
import { readJson } from '@/lib/http/read-json';
import { created, done, kept, ok, redirected, WithHeaders } from '@/lib/http/responses';
import type { OpenReport } from '@/lib/reports/report-row';
import { RequestError, unknownRoute } from '@/lib/request-error';
import type { CountSwitches } from '@/lib/sessions/counting/count-options';
import { countRequest } from '@/lib/status/request-times';
import type { Endpoint, Run } from './endpoint';
import { publish } from './published';

type Params = Record<string, string>;
type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
type Handler = (request: Request, context: { params?: Promise<Params> | undefined }) => Promise<Response>;

/** What a route file exports: a handler for every method. */
export type Methods<Handled = Handler> = Record<Method, Handled>;

/** The same, and a way to add another method of the address. */
interface Route extends Methods {
  and: <const E extends Endpoint>(endpoint: E, run: Run<E>) => Route;
}

interface BoundEndpoint {
  endpoint: Endpoint;
  run: (asked: never) => unknown;
}

const isOfLink = ({ caller }: Endpoint) => caller === 'recipient' || caller === 'keyHolder';

const readersOf = (endpoint: Endpoint) => (isOfLink(endpoint) ? 'recipients' : 'members');

function respond(endpoint: Endpoint, data: unknown): Response {
  const { status = 200 } = endpoint;
  if (status === 204) return done();
  if (status === 302) return redirected(String(data));
  return status === 201 ? created(data) : ok(data, readersOf(endpoint));
}

async function toResponse(endpoint: Endpoint, request: Request, given: unknown): Promise<Response> {
  if (given instanceof Response) return given;
  if (given instanceof KeptAnswer) return kept(given, request, readersOf(endpoint));
  if (!(given instanceof WithHeaders)) return respond(endpoint, given);
  const response = respond(endpoint, given.data);
  for (const [name, value] of given.headers) response.headers.append(name, value);
  return response;
}

/** Lets in, then parses, then answers: whoever is not let in learns nothing of what would have been wrong. */
async function answer({ endpoint, run }: BoundEndpoint, request: Request, named: Params | undefined, call: Call): Promise<Response> {
  // Next names nothing where nothing of the path has a name.
  const params = named ?? {};
  const { query, body, status, caller, shows, files } = endpoint;
  const who = await guards[caller](request, { reportId: params.reportId ?? '', shows });
  const asked = {
    who,
    params: await requestedPlace(endpoint, params),
    query: query && status !== 302 ? parseQuery(request, query) : undefined,
    body: body && (await readJson(request, body)),
    request,
  };
  // What `Asked` has is made of the endpoint itself, one part after the other, which no type can follow.
  const runWith = async (more: object) => run({ ...asked, ...more } as never);
  if (endpoint.lines) return createdInTime(request, call, (waiting) => runWith(waiting));
  const { signal } = request;
  if (caller !== 'recipient' || files) return toResponse(endpoint, request, await runWith({ signal }));
  // Whatever recipients ask for, they say how it is counted.
  const [report, switches] = [who as OpenReport, asked.query as CountSwitches];
  return toResponse(endpoint, request, await answerRecipient(request, report, switches, (reading) => runWith({ signal, reading })));
}

/** Counts what is answered by the pattern of its address. */
function counted({ method, path }: Endpoint, handled: Handler): Handler {
  return async (request, context) => {
    const begun = performance.now();
    const response = await handled(request, context);
    countRequest({ route: `${method} ${path}`, status: response.status, seconds: (performance.now() - begun) / 1_000 });
    return response;
  };
}

function handlerOf(bound: BoundEndpoint): Handler {
  const { endpoint } = bound;
  if (!isOfLink(endpoint))
    return handler<Params>((request, params, call) => answer(bound, request, params, call), fixedWords(endpoint.path));
  const handled = handler<Params>(async (request, params, call) => {
    try {
      return await answer(bound, request, params, call);
    } catch (error) {
      throw hideProvider(error, call.path);
    }
  }, fixedWords(endpoint.path));
  return async (request, context) => {
    const response = await handled(request, context);
    response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
    return response;
  };
}

/**
 * Refuses the methods that an address does not take. That of the set-up is none for them, whether or not it is over.
 */
function refusalOf(all: readonly BoundEndpoint[]): Handler {
  const taken = all.map(({ endpoint }) => endpoint.method);
  const words = fixedWords(...all.map(({ endpoint }) => endpoint.path));
  if (all.some(({ endpoint }) => endpoint.caller === 'newcomer'))
    return handler(() => {
      throw unknownRoute();
    }, words);
  const isReadOnly = taken.every((method) => method === 'GET');
  const message = isReadOnly ? 'This address can only be read (GET).' : `This address takes ${taken.join(', ')}.`;
  const refuse = handler<Params>(() => {
    throw new RequestError(405, 'method_not_allowed', message);
  }, words);
  return async (request, context) => {
    const response = await refuse(request, context);
    response.headers.set('allow', taken.join(', ').replace('GET', 'GET, HEAD'));
    return response;
  };
}

/** A handler for every method, of which `given` are other than the rest. */
export function methodsOf<Handled>(rest: Handled, given: Partial<Methods<Handled>> = {}): Methods<Handled> {
  return { DELETE: rest, GET: rest, PATCH: rest, POST: rest, PUT: rest, ...given };
}

function routeOf(all: readonly BoundEndpoint[]): Route {
  const handlers: Partial<Methods> = Object.fromEntries(
    all.map((bound) => [bound.endpoint.method, counted(bound.endpoint, handlerOf(bound))]),
  );
  const [first] = all;
  if (first && handlers.GET) publish(first.endpoint.path, handlers.GET);
  return { ...methodsOf(refusalOf(all), handlers), and: (endpoint, run) => routeOf([...all, { endpoint, run }]) };
}

/**
 * The handlers of an address: what an endpoint tells is guarded, parsed and answered by `run`, every other method
 * refused. For a further method of the same address: `route(getReports, …).and(postReport, …)`.
 */
export function route<const E extends Endpoint>(endpoint: E, run: Run<E>): Route {
  return routeOf([{ endpoint, run }]);
}
