import { register, Summary } from 'prom-client';

const name = 'rollcall_request_duration_seconds';
/** Pairs of route and class that have series of their own; what comes later is counted as `other`. */
const maxPairs = 70;
const other = 'other';

/** The bundler may make several copies of this file in one process; they have one table of pairs. */
interface Shared {
  rollcallRoutes?: Set<string>;
}
const shared = globalThis as Shared;

function summary(): Summary<'route' | 'class'> {
  const known = register.getSingleMetric(name);
  if (known instanceof Summary) return known;
  const help = 'Until the answer began, by the pattern of the route and the class of the status';
  return new Summary({ name, help, labelNames: ['route', 'class'], percentiles: [] });
}

/** Begins to count requests. */
export function countRequests(): void {
  shared.rollcallRoutes ??= new Set();
  summary();
}

/** Counts a request that was answered, where somebody asks for it. `route` is a pattern of ours, never a path. */
export function countRequest({ route, status, seconds }: { route: string; status: number; seconds: number }): void {
  const routes = shared.rollcallRoutes;
  if (routes === undefined) return;
  const of = `${Math.floor(status / 100)}xx`;
  const pair = `${route} ${of}`;
  if (routes.size < maxPairs) routes.add(pair);
  summary().observe({ route: routes.has(pair) ? route : other, class: of }, seconds);
}
