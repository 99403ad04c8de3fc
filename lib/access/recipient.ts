import { currentSignIn } from '@/lib/accounts/current-sign-in';
import type { ReportInclude } from '@/lib/domain/answers/report-answer';
import { env } from '@/lib/env';
import { noReportHere } from '@/lib/http/no-report';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import { openReport } from '@/lib/reports/open-report';
import type { OpenReport } from '@/lib/reports/report-row';
import { isUnlocked } from '@/lib/reports/unlock-report';
import { notFound, RequestError } from '@/lib/request-error';
import { toldStorage } from './told-storage';

/** The one refusal of everything a link does not open: no answer tells what exists. */
export const noReport = () => notFound(noReportHere.code, noReportHere.message);

/**
 * A preview is its maker's alone, as long as they may make links; in the demo, which knows nobody, the key has to do.
 */
async function isItsMaker(request: Request, { row }: OpenReport): Promise<boolean> {
  if (env().demo) return true;
  const signIn = await currentSignIn(request.headers);
  return signIn?.role === 'admin' && signIn.userId === row.maker_id;
}

/** Whether a link shows what is asked for. */
export type Shows = (include: ReportInclude) => boolean;

async function reportOf(request: Request, reportId: string): Promise<OpenReport | null> {
  const key = /^Bearer ([^ ]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
  const report = await openReport(reportId, key);
  return report?.row.kind === 'preview' && !(await isItsMaker(request, report)) ? null : report;
}

async function requireKey(request: Request, reportId: string): Promise<OpenReport> {
  const report = await reportOf(request, reportId);
  if (report === null) throw noReport();
  return report;
}

/** Whether a request brings the key of a report: asked before anything is done for its page, which asks again itself. */
export async function bringsKey(request: Request, reportId: string): Promise<boolean> {
  return (await toldStorage(() => reportOf(request, reportId))) !== null;
}

/** Lets in whoever holds the right key of a report that asks for a password. Throws the one 404 for everybody else. */
export async function requireLocked(request: Request, reportId: string): Promise<OpenReport> {
  const report = await requireKey(request, reportId);
  if (report.row.password_hash === null) throw noReport();
  return report;
}

/**
 * Lets in whoever holds the right key of a report that shows what they ask for, and the password as well where there is
 * one: a 401 asks for it. Throws the one 404 for everybody else.
 */
export async function requireRecipient(request: Request, reportId: string, shows: Shows = () => true): Promise<OpenReport> {
  const report = await requireKey(request, reportId);
  if (!(await isUnlocked(report, request.headers.get('x-report-unlock'))))
    throw new RequestError(401, 'password_required', 'This report asks for a password.');
  if (!shows(report.include)) throw noReport();
  return report;
}

/**
 * What recipients are told of a failure: of a provider's, that it did not work just now. The log has the rest, beside
 * the `path` as it may be logged.
 */
export function hideProvider(error: unknown, path: string): unknown {
  if (!(error instanceof ProviderError)) return error;
  if (error.kind === 'not-found') return noReport();
  log.warn({ path, kind: error.kind, providerStatus: error.status }, 'a report could not be read');
  return new RequestError(503, 'temporarily_unavailable', 'The report cannot be read just now. Try again in a minute.', 60_000);
}
