import type { SessionParams } from '@/components/session/use-session-address';
import type { SharedRegisterAnswer } from '@/lib/domain/answers/report-answer';
import type { RegisterParams } from '@/lib/queries/register';

/**
 * Which people a list without times has, of what the address may ask for. Invitees who never came stand among the
 * people unless one verdict is asked for.
 */
export function registerParams(
  { search, verdict, neverCame }: Pick<SessionParams, 'search' | 'verdict' | 'neverCame'>,
  { summary, report }: Pick<SharedRegisterAnswer, 'summary' | 'report'>,
): RegisterParams {
  const judged = report.include.verdicts ? verdict : null;
  const hasMissing = report.include.neverCame && (summary.neverCame ?? 0) > 0;
  if (!hasMissing) return { search, verdict: judged, neverCame: null };
  if (neverCame === 'only') return { search, verdict: null, neverCame };
  return { search, verdict: judged, neverCame: judged === null ? 'with' : null };
}
