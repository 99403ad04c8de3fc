import { database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import type { Connection } from '@/lib/domain/connection';
import type { ReportFilter, ReportParts, ReportResult } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import { failureCodes } from '@/lib/providers/failure-code';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { archiveReport, isKnownAbsent, type ReportKey, readArchivedReport, replaceArchivedReport } from './archive/archived-report';
import { cutPart } from './archive/cut-part';
import { isEmpty, isKeptWhole } from './archive/kept-part';
import { createShortCache } from './cache/short-cache';
import { isFailure, staleSince } from './last-answer';
import { keepLastPart, readLastPart } from './last-parts';
import { createCallSlots } from './reading/call-slots';

export type ConnectionReports = { [F in ReportFilter]?: ReportResult<F> };

const callsAtOnce = 4;
const liveMs = 15_000;
const endedMs = 24 * 3_600_000;
/** What is not kept whole may be asked for again this late, ms. */
const againMs = 600_000;
const slots = createCallSlots(callsAtOnce);
const cache = createShortCache<ReportResult>({ max: 5_000 });
/**
 * The quality of somebody who received thirty others is a megabyte; that of ended sessions is in the archive anyway.
 */
const qualityCache = createShortCache<ReportResult>({ max: 100 });

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

/**
 * The parts of all connections of a person that are kept, in their order; nobody is asked for the others. Throws what
 * the database throws.
 */
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
  const answers = filter === 'quality_stats' ? qualityCache : cache;
  try {
    return await answers.get(JSON.stringify([key, live]), live ? liveMs : keptMs, async () => {
      const kept = live ? null : await withFallback('reading a report', null, (db) => readArchivedReport(db, key));
      if (kept !== null && isKeptWhole(kept)) return { data: kept };
      const ask = async () => {
        const { data, asOf } = await slots(() => provider.getReportPart(sessionId, reportId, filter));
        const read = { data: cutPart(filter, data), asOf };
        await keepLastPart(key, read, live);
        return read;
      };
      if (kept !== null) return readAgain(key, kept, ask);
      const { data } = await ask();
      if (!live) await withFallback('keeping a report', undefined, (db) => archiveReport(db, key, data));
      return { data };
    });
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'not-found') return noReport;
    const last = isFailure(error) ? await readLastPart(key) : null;
    if (last === null) return unavailable(failureCodes[error.kind], error.message);
    return { data: last.data, readAt: new Date(last.asOf).toISOString(), ...staleSince(error) };
  }
}

const noReport = unavailable('not_found', 'The provider has no report of this connection.');

function keptMs(result: ReportResult): number {
  return 'data' in result && !isKeptWhole(result.data) ? againMs : endedMs;
}

/**
 * What an earlier version kept less of is asked for once more. Where the provider has it no longer, or fails, that is
 * shown as it is.
 */
async function readAgain<F extends ReportFilter>(
  key: ReportKey<F>,
  kept: ReportParts[F],
  ask: () => Promise<{ data: ReportParts[F] }>,
): Promise<ReportResult> {
  try {
    const { data } = await ask();
    if (isEmpty(data)) return { data: kept };
    await withFallback('keeping a report', undefined, (db) => replaceArchivedReport(db, key, data));
    return { data };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { data: kept };
  }
}

function unavailable(code: string, message: string): ReportResult {
  return { error: { code, message } };
}
