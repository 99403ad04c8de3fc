import { LRUCache } from 'lru-cache';

const visitsPerLink = 5_000;
const rememberMs = 12 * 3_600_000;
const pauseMs = 60_000;

interface SeenOfLink {
  /** When each was seen first, ms; who asked last stands at the end. */
  visits: Map<string, number>;
  /** When a call without a visit last counted as an opening, ms. */
  lastWithout: number;
}

/** Apart for each link: whoever makes visits up has only those of the own link forgotten. */
const seen = new LRUCache<string, SeenOfLink>({ max: 1_000 });

function isNewVisit(visits: Map<string, number>, visit: string, now: number): boolean {
  const seenAt = visits.get(visit);
  const isNew = seenAt === undefined || now - seenAt >= rememberMs;
  visits.delete(visit);
  visits.set(visit, isNew ? now : seenAt);
  const [oldest] = visits.keys();
  if (visits.size > visitsPerLink && oldest !== undefined) visits.delete(oldest);
  return isNew;
}

/**
 * Whether a call is a new opening of its link. One tab (`visit`, a random id of its own) is one opening in 12 hours, as
 * far as this process remembers it. Calls without an id are one opening a minute. `now` in ms.
 */
export function isNewOpening(reportId: string, visit: string | null, now: number): boolean {
  const ofLink = seen.get(reportId) ?? { visits: new Map<string, number>(), lastWithout: Number.NEGATIVE_INFINITY };
  seen.set(reportId, ofLink);
  if (visit !== null && /^[\w-]{8,64}$/.test(visit)) return isNewVisit(ofLink.visits, visit, now);
  if (now - ofLink.lastWithout < pauseMs) return false;
  ofLink.lastWithout = now;
  return true;
}
