import { database } from '@/lib/db/database';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { archiveAbsence, archiveReport } from '@/lib/sessions/archive/archived-report';
import { finalAfterEndMs } from '@/lib/sessions/cache/session-life';
import { createCallSlots } from '@/lib/sessions/reading/call-slots';
import type { MissingParts } from './missing-parts';

/** As many as the pages of people have: half of what the guard lets through, so that others come through as well. */
const callsAtOnce = 4;

interface Reading {
  provider: Provider;
  sessionId: string;
  /** When the session ended, ms; `null` where that is not known. */
  endedAt: number | null;
  signal: AbortSignal;
  /** Called with how many reports have been read whole, after each. */
  onRead: (reports: number) => void;
}

/**
 * Reads the missing parts of an ended session and keeps each as it comes. Begins nothing more once a part has failed or
 * the signal is aborted; what is under way then is still kept. Throws the first `ProviderError`, what the database
 * throws, or the reason of the signal.
 */
export async function readMissingParts({ reports }: MissingParts, reading: Reading): Promise<void> {
  const { provider, signal, onRead } = reading;
  const maxCalls = Math.max(1, ...reports.map(({ filters }) => provider.reportCalls(filters)));
  const slots = createCallSlots(Math.max(1, Math.floor(callsAtOnce / maxCalls)));
  const stop = new AbortController();
  let read = 0;
  const readings = reports.map(({ reportId, filters }) =>
    slots(async () => {
      signal.throwIfAborted();
      stop.signal.throwIfAborted();
      try {
        await readReport(reading, reportId, filters);
      } catch (error) {
        stop.abort(error);
        throw error;
      }
      onRead(++read);
    }),
  );
  const settled = await Promise.allSettled(readings);
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  signal.throwIfAborted();
}

/** All at the same time, as parts that come with one call share it only then. */
async function readReport(reading: Reading, reportId: string, filters: readonly ReportFilter[]): Promise<void> {
  const settled = await Promise.allSettled(filters.map((filter) => readPart(reading, reportId, filter)));
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function readPart({ provider, sessionId, endedAt }: Reading, reportId: string, filter: ReportFilter): Promise<void> {
  const key = { origin: provider.origin, sessionId, reportId, filter };
  try {
    const { data } = await provider.getReportPart(sessionId, reportId, filter);
    await archiveReport(await database(), key, data);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'not-found') throw error;
    // Soon after the end it may only not be there yet.
    if (endedAt === null || Date.now() - endedAt >= finalAfterEndMs) await archiveAbsence(await database(), key);
  }
}
