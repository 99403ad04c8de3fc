import type { Connection, PeerEvent } from './connection';

/** Events of a person that one answer carries at most. */
const eventsPerPage = 2_000;

/** How many events there are of all connections, and which page of them is there. */
interface PeerEvents {
  total: number;
  joins: number;
  leaves: number;
  other: number;
  page: number;
  perPage: number;
}

interface EventsPage {
  /** What the page has of each connection, in their order. */
  events: readonly (readonly PeerEvent[])[];
  /** `null` where the page has all of them. */
  summary: PeerEvents | null;
}

/**
 * A page, from 1, of the events of a person's connections. All of them are one page as they are, where they fit; else
 * they come in the order of time over all connections, those without a readable time last.
 */
export function pageEvents(connections: readonly Pick<Connection, 'events'>[], page: number, perPage = eventsPerPage): EventsPage {
  const total = connections.reduce((sum, { events }) => sum + events.length, 0);
  if (total === 0 || (total <= perPage && page === 1)) return { events: connections.map(({ events }) => events), summary: null };
  const summary = { total, joins: 0, leaves: 0, other: 0, page, perPage };
  const all = connections.flatMap(({ events }, index) => events.map((event) => ({ event, index })));
  for (const { event } of all) summary[event.kind === 'join' ? 'joins' : event.kind === 'leave' ? 'leaves' : 'other'] += 1;
  all.sort((a, b) => compareTimes(a.event.at, b.event.at));
  const events: PeerEvent[][] = connections.map(() => []);
  for (const { event, index } of all.slice((page - 1) * perPage, page * perPage)) events[index]?.push(event);
  return { events, summary };
}

function compareTimes(a: number | null, b: number | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : a - b;
}
