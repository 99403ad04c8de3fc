import { currentSignIn } from '@/lib/accounts/current-sign-in';
import { env } from '@/lib/env';
import { handler } from '@/lib/http/handler';
import { loggablePath } from '@/lib/http/loggable-path';
import { noReportHere } from '@/lib/http/no-report';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import { type OpenReport, openReport } from '@/lib/reports/open-report';
import { isUnlocked } from '@/lib/reports/unlock-report';
import { notFound, RequestError } from '@/lib/request-error';

/** The one refusal of everything a link does not open: no answer tells what exists. */
export const noReport = () => notFound(noReportHere.code, noReportHere.message);

/** A preview is its maker's alone, as long as they may make links; in the demo, which knows nobody, the key has to do. */
async function isItsMaker(request: Request, { row }: OpenReport): Promise<boolean> {
  if (env().demo) return true;
  const signIn = await currentSignIn(request.headers);
  return signIn?.role === 'admin' && signIn.userId === row.maker_id;
}

/** Lets in whoever holds the right key of a report that is shown. Throws the one 404 for everybody else. */
export async function requireKey(request: Request, reportId: string): Promise<OpenReport> {
  const key = /^Bearer ([^ ]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
  const report = await openReport(reportId, key);
  if (report === null || (report.row.kind === 'preview' && !(await isItsMaker(request, report)))) throw noReport();
  return report;
}

/** As `requireKey`, and the password as well where there is one: a 401 asks for it. */
export async function requireRecipient(request: Request, reportId: string): Promise<OpenReport> {
  const report = await requireKey(request, reportId);
  if (await isUnlocked(report, request.headers.get('x-report-unlock'))) return report;
  throw new RequestError(401, 'password_required', 'This report asks for a password.');
}

/** What recipients are told of a provider's failure: that it did not work just now. */
function hideProvider(error: unknown, request: Request): unknown {
  if (!(error instanceof ProviderError)) return error;
  if (error.kind === 'not-found') return noReport();
  log.warn({ path: loggablePath(request.url), kind: error.kind, providerStatus: error.status }, 'a report could not be read');
  return new RequestError(503, 'temporarily_unavailable', 'The report cannot be read just now. Try again in a minute.', 60_000);
}

/** A route of recipients: `run` gets the report that their key opens. Its answers are found by no search engine. */
export function recipientRoute<Params extends { reportId: string }>(
  run: (request: Request, report: OpenReport, params: Params) => Promise<Response>,
  require = requireRecipient,
) {
  const route = handler<Params>(async (request, params) => {
    const report = await require(request, params.reportId);
    try {
      return await run(request, report, params);
    } catch (error) {
      throw hideProvider(error, request);
    }
  });
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const response = await route(request, context);
    response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
    return response;
  };
}
