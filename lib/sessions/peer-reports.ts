import { database } from '@/lib/db/database';
import { orWithout } from '@/lib/db/or-without';
import type { Connection } from '@/lib/domain/connection';
import type { ReportFilter, ReportResult } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { archiveReport, isKnownAbsent, readArchivedReport } from './archived-report';
import { createCallSlots } from './call-slots';
import { createShortCache } from './short-cache';

export type ConnectionReports = { [F in ReportFilter]?: ReportResult<F> };

const callsAtOnce = 4;
const liveMs = 15_000;
const endedMs = 24 * 3_600_000;
const slots = createCallSlots(callsAtOnce);
const cache = createShortCache<ReportResult>({ max: 5_000 });

interface Wanted {
  provider: Provider;
  sessionId: string;
  /** Reports of a live session are asked for again after 15 s, those of an ended one are kept. */
  live: boolean;
  filters: readonly ReportFilter[];
}

/** The parts asked for of all connections of a person, in their order. */
export function readPersonReports(wanted: Wanted, person: Person): Promise<ConnectionReports[]> {
  return Promise.all(person.connections.map(({ connection }) => readReports(wanted, connection)));
}

interface WantedKept extends Pick<Wanted, 'sessionId' | 'filters'> {
  origin: string;
  /** ms: what was kept later is left out. */
  until?: number | undefined;
}

/** The parts of all connections of a person that are kept, in their order; nobody is asked for the others. Throws what the database throws. */
export async function readKeptReports({ origin, sessionId, filters, until }: WantedKept, person: Person): Promise<ConnectionReports[]> {
  const db = await database();
  const readKept = async (reportId: string | null, filter: ReportFilter): Promise<[ReportFilter, ReportResult]> => {
    const key = reportId === null ? null : { origin, sessionId, reportId, filter };
    const data = key && (await readArchivedReport(db, key, until));
    if (data !== null) return [filter, { data }];
    const isAbsent = key === null || (await isKnownAbsent(db, key, until));
    return [filter, isAbsent ? noReport : unavailable('not_kept', 'This part was not kept.')];
  };
  return Promise.all(
    person.connections.map(async ({ connection }) =>
      Object.fromEntries(await Promise.all(filters.map((filter) => readKept(connection.reportId, filter)))),
    ),
  );
}

/** The parts of one connection's report that are asked for; each that cannot be had says so in its place. */
async function readReports(wanted: Wanted, { reportId }: Connection): Promise<ConnectionReports> {
  const { provider, filters } = wanted;
  const parts = await Promise.all(
    filters.map(async (filter): Promise<[ReportFilter, ReportResult]> => {
      if (!provider.source.can.filters.includes(filter))
        return [filter, unavailable('unsupported', 'This provider does not offer this part.')];
      if (reportId === null) return [filter, unavailable('no_report', 'The provider sent no id to ask for a report with.')];
      return [filter, await readPart(wanted, reportId, filter)];
    }),
  );
  return Object.fromEntries(parts);
}

async function readPart({ provider, sessionId, live }: Wanted, reportId: string, filter: ReportFilter): Promise<ReportResult> {
  const key = { origin: provider.origin, sessionId, reportId, filter };
  try {
    return await cache.get(JSON.stringify([key, live]), live ? liveMs : endedMs, async () => {
      const kept = live ? null : await orWithout('reading a report', null, (db) => readArchivedReport(db, key));
      if (kept !== null) return { data: kept };
      const { data } = await slots(() => provider.getReportPart(sessionId, reportId, filter));
      if (!live) await orWithout('keeping a report', undefined, (db) => archiveReport(db, key, data));
      return { data };
    });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return error.kind === 'not-found' ? noReport : unavailable(error.kind.replaceAll('-', '_'), error.message);
  }
}

const noReport = unavailable('not_found', 'The provider has no report of this connection.');

function unavailable(code: string, message: string): ReportResult {
  return { error: { code, message } };
}
