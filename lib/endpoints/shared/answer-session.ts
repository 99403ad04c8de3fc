import type { SharedAnswer } from '@/lib/domain/answers/report-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { isLasting } from '@/lib/endpoints/sessions/people-page';
import { keptAnswer } from '@/lib/http/kept-answer';
import { sharedSession } from '@/lib/reports/shared-session';
import type { getSharedSession } from './session';

export const answerSharedSession: Run<typeof getSharedSession> = ({ who: report, reading }) => {
  const { row, include, fields, names, timeZone, language, expiresAt } = report;
  const shown = { include, fields, names, mode: row.mode, timeZone, language, expiresAt: new Date(expiresAt).toISOString() };
  const write = (): SharedAnswer => ({ ...sharedSession(reading), report: shown });
  const { counted, freshness, progress, incomplete, invited } = reading;
  return isLasting(freshness) ? keptAnswer(counted, ['session', shown, freshness, progress, incomplete, invited], write) : write();
};
