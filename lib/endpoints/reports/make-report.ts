import type { Who } from '@/lib/access/access';
import { requestedSession } from '@/lib/access/requested';
import { noLongerAdmin } from '@/lib/accounts/refusals';
import { database } from '@/lib/db/database';
import { keptFrom } from '@/lib/db/retention';
import { withFallback } from '@/lib/db/with-fallback';
import type { MadeReportAnswer, ReportPlanAnswer, ReportProgress } from '@/lib/domain/answers/report-answer';
import type { Waiting } from '@/lib/http/created-in-time';
import type { Provider } from '@/lib/providers/provider';
import { openReport } from '@/lib/reports/open-report';
import { createReport, dropReport, type MadeReport, type NewReport } from '@/lib/reports/report-store';
import { prepareNumbers } from '@/lib/reports/shown-count';
import { RequestError } from '@/lib/request-error';
import { createArchive } from '@/lib/sessions/archive/archive';
import { defaultSwitches } from '@/lib/sessions/counting/count-options';
import { readSessionInvitees } from '@/lib/sessions/invitees';
import { type ReadSession, readCounted, readKnownCounted, readWholeCounted } from '@/lib/sessions/read-session';
import { lifeOf } from '@/lib/sessions/reading/session-record';
import { toMadeAnswer } from './made-answer';
import { planParts, readParts } from './read-parts';
import type { ReportBody } from './report-body';

/**
 * What a frozen report rests on: the archive once the session is final, else a copy of its own, also where only our
 * count says that it has ended. With `neverCame` who was invited is kept too. Throws a 409 while the session is still
 * being read, and `ProviderError` where who was invited cannot be read.
 */
async function freeze(
  { record, freshness }: ReadSession,
  provider: Provider,
  sessionId: string,
  neverCame: boolean,
): Promise<NewReport['copy']> {
  if (!record.ended || record.failure !== null)
    throw new RequestError(409, 'still_reading', 'The session is still being read. Try again in a moment, or share it live.', 2_000);
  const { live, end } = lifeOf(record);
  if (!live && (end ?? record.session.startedAt ?? record.readAt) < (await keptFrom(await database())))
    throw new RequestError(409, 'past_retention', 'The session ended longer ago than sessions are kept, so no report can be frozen of it.');
  const isKept = freshness.state === 'final' || freshness.state === 'archived';
  const isSettled = isKept && !lifeOf(record).onlyByCount;
  if (freshness.state === 'final') await createArchive().store(provider, sessionId, record);
  const { meetingId } = record.session;
  const invites = neverCame && meetingId !== null && provider.source.can.invitees;
  const invited = invites ? await readSessionInvitees(provider, { sessionId, meetingId, isArchived: isSettled }) : null;
  return isSettled ? null : { record, idForm: provider.idForm, invited };
}

/**
 * Drawn with the link, so that whoever opens it has nothing to write; the first look draws what could not be drawn
 * here.
 */
async function drawNumbers({ report, key }: MadeReport, { counted }: ReadSession): Promise<void> {
  await withFallback('drawing the numbers of a report', undefined, async () => {
    const open = await openReport(report.id, key);
    if (open !== null) await prepareNumbers(open, counted.count.people);
  });
}

const cutOff = () => new RequestError(409, 'cut_off', 'The request was cut off, so no link was made. What was read is kept.');

/**
 * What making a link would read of its session first, and whether that is too much. Asks no provider about a session
 * that was read before.
 */
export async function planReport(body: ReportBody): Promise<ReportPlanAnswer> {
  const { mode, include, fields } = body;
  const { provider, sessionId } = await requestedSession(body);
  const { count } = (await readKnownCounted(provider, sessionId, defaultSwitches)).counted;
  return planParts({ provider, sessionId, count, mode, include, fields });
}

/** Makes a preview of a link to a session that only `who` can open. Throws as `readCounted`. */
export async function makePreview(who: Who, body: ReportBody): Promise<MadeReportAnswer> {
  const { provider, sessionId } = await requestedSession(body);
  const read = await readCounted(provider, sessionId, defaultSwitches);
  return toMadeAnswer(await create(who, { ...body, password: null, kind: 'preview', copy: null }, provider, sessionId, read));
}

/**
 * Makes a link to a session; of a frozen one the parts that it shows and that are missing are read first. Makes none
 * when `waiting` has gone before it is made. Throws as `readWholeCounted` and `readParts`, and a 409 as long as a
 * session to freeze is being read.
 */
export async function makeReport(who: Who, body: ReportBody, waiting: Waiting<ReportProgress>): Promise<MadeReportAnswer> {
  const { mode, include, fields } = body;
  const { signal } = waiting;
  const { provider, sessionId } = await requestedSession(body);
  const read = await (mode === 'frozen' ? readWholeCounted : readCounted)(provider, sessionId, defaultSwitches);
  const copy = mode === 'frozen' ? await freeze(read, provider, sessionId, include.neverCame) : null;
  try {
    await readParts({ provider, sessionId, count: read.counted.count, mode, include, fields }, waiting);
  } catch (error) {
    throw signal.aborted ? cutOff() : error;
  }
  if (signal.aborted) throw cutOff();
  const made = await create(who, { ...body, kind: 'link', copy }, provider, sessionId, read);
  await drawNumbers(made, read);
  if (!signal.aborted) return toMadeAnswer(made);
  await dropReport(made.report.id);
  throw cutOff();
}

type Chosen = Omit<ReportBody, 'password'> & Pick<NewReport, 'kind' | 'copy'> & { password?: string | null | undefined };

async function create(who: Who, chosen: Chosen, provider: Provider, sessionId: string, read: ReadSession): Promise<MadeReport> {
  const { session } = read.record;
  const made = await createReport({
    ...chosen,
    title: chosen.title === '' ? session.title : chosen.title,
    origin: provider.origin,
    sessionId,
    session: { title: session.title, startedAt: session.startedAt ?? read.counted.count.start },
    maker: who,
    password: chosen.password ?? null,
  });
  if (made === null) throw noLongerAdmin();
  return made;
}
