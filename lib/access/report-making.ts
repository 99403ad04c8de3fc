import type { z } from 'zod';
import { orWithout } from '@/lib/db/or-without';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { env } from '@/lib/env';
import type { reportBody } from '@/lib/http/report-bodies';
import { notFound, RequestError } from '@/lib/http/request-error';
import { paths } from '@/lib/paths';
import type { Provider } from '@/lib/providers/provider';
import { openReport } from '@/lib/reports/open-report';
import { numbersOf } from '@/lib/reports/read-report';
import { createReport, type MadeReport, type NewReport } from '@/lib/reports/report-store';
import { createArchive } from '@/lib/sessions/archive';
import { ordinarily } from '@/lib/sessions/count-options';
import { type ReadSession, readCounted, readWholeCounted } from '@/lib/sessions/read-session';
import type { Who } from './access';
import { adminNoMore } from './refusals';
import { requestedSession } from './requested';

export const noSuchReport = () => notFound('unknown_report', 'There is no such report link, or it was revoked.');

/** The link as it is told this once: absolute where the server knows its own name, else to be put behind it. */
export function toMadeAnswer({ report, key }: MadeReport): MadeReportAnswer {
  return { report, link: `${env().url ?? ''}${paths.sharedReport(report.id)}#${key}` };
}

/** What a frozen report rests on: the archive once the session has settled, until then a copy of its own. Throws a 409 while the session is still being read. */
async function freeze({ record, freshness }: ReadSession, provider: Provider, sessionId: string): Promise<NewReport['copy']> {
  if (!record.ended || record.failure !== null)
    throw new RequestError(409, 'still_reading', 'The session is still being read. Try again in a moment, or share it live.', 2_000);
  if (freshness.state !== 'final' && freshness.state !== 'archived') return { record, idShape: provider.idShape };
  if (freshness.state === 'final') await createArchive().store(provider, sessionId, record);
  return null;
}

/** Drawn with the link, so that whoever opens it has nothing to write; the first look draws what could not be drawn here. */
async function drawNumbers({ report, key }: MadeReport, { counted }: ReadSession): Promise<void> {
  await orWithout('drawing the numbers of a report', undefined, async () => {
    const open = await openReport(report.id, key);
    if (open !== null) await numbersOf(open, counted.count.people);
  });
}

/** Makes a link to a session, or a preview of one that only `who` can open. Throws as `readCounted`, and a 409 as long as a session to freeze is being read. */
export async function makeReport(who: Who, body: z.infer<typeof reportBody>, kind: 'link' | 'preview'): Promise<MadeReportAnswer> {
  const { source, sessionId: given, password, ...settings } = body;
  const { provider, sessionId } = await requestedSession({ source, sessionId: given });
  const wholly = settings.mode === 'frozen' && kind === 'link';
  const read = await (wholly ? readWholeCounted : readCounted)(provider, sessionId, ordinarily);
  const { session } = read.record;
  const preview = kind === 'preview';
  const copy = wholly ? await freeze(read, provider, sessionId) : null;
  const made = await createReport({
    ...settings,
    title: settings.title === '' ? session.title : settings.title,
    kind,
    source,
    origin: provider.origin,
    sessionId,
    session: { title: session.title, startedAt: session.startedAt ?? read.counted.count.start },
    maker: who,
    password: preview ? null : (password ?? null),
    copy,
  });
  if (made === null) throw adminNoMore();
  if (kind === 'link') await drawNumbers(made, read);
  return toMadeAnswer(made);
}
