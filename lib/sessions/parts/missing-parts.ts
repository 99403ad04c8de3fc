import { database } from '@/lib/db/database';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import type { Provider } from '@/lib/providers/provider';
import { listKnownParts } from '@/lib/sessions/archive/archived-report';

/** What of the peer reports of an ended session is neither kept nor known to be absent, and what reading it costs. */
export interface MissingParts {
  /** One entry per peer report of which anything is missing. */
  reports: { reportId: string; filters: ReportFilter[] }[];
  calls: number;
}

interface Wanted {
  provider: Provider;
  sessionId: string;
  people: readonly Person[];
  filters: readonly ReportFilter[];
}

/**
 * Looks through what is kept of the parts of all connections of these people; no provider is asked. Throws what the
 * database throws.
 */
export async function findMissingParts({ provider, sessionId, people, filters }: Wanted): Promise<MissingParts> {
  const offered = filters.filter((filter) => provider.source.can.filters.includes(filter));
  if (offered.length === 0) return { reports: [], calls: 0 };
  const known = await listKnownParts(await database(), provider.origin, sessionId);
  const ids = people.flatMap(({ connections }) => connections.flatMap(({ connection }) => connection.reportId ?? []));
  const reports = [...new Set(ids)]
    .map((reportId) => ({ reportId, filters: offered.filter((filter) => !known.get(reportId)?.has(filter)) }))
    .filter(({ filters: missing }) => missing.length > 0);
  return { reports, calls: reports.reduce((calls, { filters: missing }) => calls + provider.reportCalls(missing), 0) };
}
