import { notFound } from '@/lib/request-error';

/** What was found of a report link. Throws a 404 where there is none. */
export function foundReport<T>(found: T | null): T {
  if (found === null) throw notFound('unknown_report', 'There is no such report link, or it was revoked.');
  return found;
}
