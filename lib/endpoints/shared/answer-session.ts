import { answerRecipient } from '@/lib/access/read-as-recipient';
import type { SharedAnswer } from '@/lib/domain/answers/report-answer';
import type { Run } from '@/lib/endpoints/endpoint';
import { sharedSession } from '@/lib/reports/shared-session';
import type { getSharedSession } from './session';

export const answerSharedSession: Run<typeof getSharedSession> = ({ who: report, query, request }) =>
  answerRecipient(request, report, query, (reading): SharedAnswer => {
    const { row, include, fields, names, timeZone, language, expiresAt } = report;
    const shown = { include, fields, names, mode: row.mode, timeZone, language, expiresAt: new Date(expiresAt).toISOString() };
    return { ...sharedSession(reading), report: shown };
  });
