import type { ReportFields, ReportInclude, ReportPlanAnswer, ReportProgress } from '@/lib/domain/answers/report-answer';
import type { SessionCount } from '@/lib/domain/count-session';
import { offeredParts } from '@/lib/domain/offered-parts';
import type { Waiting } from '@/lib/http/created-in-time';
import { createCallBudget } from '@/lib/providers/call-budget';
import { onShare } from '@/lib/providers/call-share';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { budgetOf } from '@/lib/providers/registry';
import { RequestError } from '@/lib/request-error';
import { estimateMs, readInTurn } from '@/lib/sessions/parts/account-reading';
import { findMissingParts, type MissingParts } from '@/lib/sessions/parts/missing-parts';
import { maxReports, type PartsAllowance, partsAllowance } from '@/lib/sessions/parts/parts-allowance';
import { readMissingParts } from '@/lib/sessions/parts/read-missing-parts';

/** What a frozen link is to show of which session. */
export interface PartsWanted {
  provider: Provider;
  sessionId: string;
  count: SessionCount;
  mode: 'frozen' | 'live';
  include: ReportInclude;
  fields: ReportFields;
}

const number = (count: number) => count.toLocaleString('en-US');
const leaveOut = 'Leave out quality, device and place, or some of them.';

const allowanceFor = (provider: Provider) => partsAllowance(provider, budgetOf(provider.source.provider) ?? createCallBudget());

/** Of a session that goes on nothing is read: its parts still grow, so they are kept for nobody. */
async function missingOf({ provider, sessionId, count, mode, include, fields }: PartsWanted): Promise<MissingParts> {
  const filters = mode === 'frozen' && !count.live ? offeredParts({ include, fields }) : [];
  return findMissingParts({ provider, sessionId, people: count.people, filters });
}

/** Why so much is not read for one link, or `null`. */
function refusalOf({ reports, calls }: MissingParts, { share, callsLeft, freeIn }: PartsAllowance): RequestError | null {
  if (reports.length > maxReports) {
    const message = `For this link ${number(reports.length)} connections would have to be read first; for one link at most ${maxReports} are. ${leaveOut}`;
    return new RequestError(409, 'too_many_connections', message);
  }
  const first = `For this link ${number(calls)} calls of the provider would have to be made first;`;
  if (calls > share.limit) {
    const message = `${first} links may take ${number(share.limit)} in 5 minutes, which is 40 % of the budget. ${leaveOut}`;
    return new RequestError(409, 'too_many_calls', message);
  }
  const retryAfterMs = freeIn(calls);
  if (retryAfterMs === 0) return null;
  const message = `${first} ${number(callsLeft)} are left for links just now. Try again in ${Math.ceil(retryAfterMs / 1000)} s. ${leaveOut}`;
  return new RequestError(429, 'calls_used_up', message, retryAfterMs);
}

/** What making the link would read first; asks no provider. Throws what the database throws. */
export async function planParts(wanted: PartsWanted): Promise<ReportPlanAnswer> {
  const missing = await missingOf(wanted);
  const allowance = allowanceFor(wanted.provider);
  const refusal = refusalOf(missing, allowance);
  return {
    connections: missing.reports.length,
    calls: missing.calls,
    estimatedMs: estimateMs(wanted.provider, missing.calls),
    maxConnections: maxReports,
    maxCalls: allowance.share.limit,
    callsLeft: allowance.callsLeft,
    refusal: refusal && { code: refusal.code, message: refusal.message, retryAfterMs: refusal.retryAfterMs ?? null },
  };
}

const madeNone = 'No link was made. What was read is kept: making it again goes on from there.';

/**
 * Reads and keeps the parts that the link is to show and that are missing. Throws a 409 or 429 with the figure before
 * anything is read where they are too many. Throws the `ProviderError` of a part that cannot be read and the signal's
 * reason. It is no failure when the provider has none of a part.
 */
export async function readParts(wanted: PartsWanted, { signal, tell }: Waiting<ReportProgress>): Promise<void> {
  const { provider, sessionId, count } = wanted;
  const begin = async () => {
    const missing = await missingOf(wanted);
    const allowance = allowanceFor(provider);
    const refusal = refusalOf(missing, allowance);
    if (refusal !== null) throw refusal;
    return { missing, share: allowance.share };
  };
  const { missing: first } = await begin();
  if (first.calls === 0) return;
  tell({ connections: first.reports.length, read: 0 });
  await readInTurn(provider, async () => {
    signal.throwIfAborted();
    // Whoever had the turn before may have read the same, and has used up some of the share.
    const { missing, share } = await begin();
    const connections = missing.reports.length;
    const onRead = (read: number) => tell({ connections, read });
    try {
      await onShare(share, () => readMissingParts(missing, { provider, sessionId, endedAt: count.end, signal, onRead }));
    } catch (error) {
      throw error instanceof ProviderError ? error.withNote(madeNone) : error;
    }
    return { calls: missing.calls };
  });
}
