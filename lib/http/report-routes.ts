import { z } from 'zod';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { registerFileAnswer, registerPageAnswer } from '@/lib/domain/answers/register-answer';
import {
  madeReportAnswer,
  reportAnswer,
  reportPlanAnswer,
  reportsAnswer,
  reportViewsAnswer,
  sharedRegisterAnswer,
  sharedReportAnswer,
  unlockAnswer,
} from '@/lib/domain/answers/report-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { ApiRoute } from './api-route';
import { pageQuery } from './query-parts';
import { participantQuery, participantsQuery, sessionQuery, sharedExportQuery, timelineQuery } from './query-schemas';
import { exportFiles } from './reading-routes';
import { reportBody, reportChangeBody, unlockBody } from './report-bodies';

const reports = '/api/reports';
const one = `${reports}/{reportId}`;
const shared = '/api/r/{reportId}';
const admin = { caller: 'admin' } as const;
const making = { ...admin, method: 'post', body: reportBody, status: 201, answer: madeReportAnswer, asksProvider: true } as const;
const visit = z.object({
  'X-Report-Visit': z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .meta({ description: 'A random word of the visitor: calls with the same one are one opening of the link.' }),
});

/** Of a provider's failure, recipients are told no more than that it did not work just now; too many of them are told to wait. */
const recipient = { method: 'get', caller: 'recipient', headers: visit, refusals: [503] } satisfies Partial<ApiRoute>;

/** Report links, and what their recipients read. */
export const reportRoutes: ApiRoute[] = [
  { ...admin, method: 'get', path: reports, name: 'reports', summary: 'All report links', query: pageQuery, answer: reportsAnswer },
  {
    ...making,
    path: reports,
    name: 'makeReport',
    summary: 'Makes a report link to a session; of a frozen one, reads what is missing of quality, device and place first',
    inProgress:
      'With `Accept: application/x-ndjson`, where parts have to be read first: lines of JSON, one each time another of the connections is read (`{"progress": {"connections", "read"}}`) and a last one, `{"made"}` with what 201 answers or `{"error"}`. Whoever closes the connection before has made no link.',
    refusals: [404, 409, 429],
  },
  {
    ...making,
    path: `${reports}/plan`,
    name: 'planReport',
    summary: 'What making a link would read of the provider first; reads nothing of it',
    status: 200,
    answer: reportPlanAnswer,
    refusals: [404],
  },
  { ...making, path: `${reports}/preview`, name: 'previewReport', summary: 'Makes a preview that only its maker opens', refusals: [404] },
  { ...admin, method: 'get', path: one, name: 'report', summary: 'One report link', answer: reportAnswer },
  { ...admin, method: 'patch', path: one, name: 'changeReport', summary: 'Changes a link', body: reportChangeBody, answer: reportAnswer },
  { ...admin, method: 'delete', path: one, name: 'revokeReport', summary: 'Revokes a link for good', status: 204, answer: null },
  {
    ...admin,
    method: 'post',
    path: `${one}/key`,
    name: 'renewReportKey',
    summary: 'A new key for a link; the old one opens nothing any more',
    status: 201,
    answer: madeReportAnswer,
  },
  {
    ...admin,
    method: 'get',
    path: `${one}/views`,
    name: 'reportViews',
    summary: 'What was done with a link lately, the newest first',
    query: pageQuery,
    answer: reportViewsAnswer,
  },
  {
    ...recipient,
    path: shared,
    name: 'sharedReport',
    summary: "A report's session and its figures, and what the link shows",
    query: sessionQuery,
    answer: z.union([sharedReportAnswer, sharedRegisterAnswer]),
  },
  {
    ...recipient,
    path: `${shared}/participants`,
    name: 'sharedParticipants',
    summary: 'The people of a report, as its link shows them',
    query: participantsQuery,
    answer: z.union([participantsAnswer, registerPageAnswer]),
  },
  {
    ...recipient,
    path: `${shared}/participants/{participantId}`,
    name: 'sharedParticipant',
    summary: 'One person of a report',
    query: participantQuery,
    answer: participantAnswer,
  },
  {
    ...recipient,
    path: `${shared}/timeline`,
    name: 'sharedTimeline',
    summary: 'The head-count curve of a report and a lane a person',
    query: timelineQuery,
    answer: timelineAnswer,
  },
  {
    ...recipient,
    path: `${shared}/export`,
    name: 'sharedExport',
    summary: 'The people of a report as a file: CSV, XLSX or JSON',
    query: sharedExportQuery,
    answer: z.union([exportAnswer, registerFileAnswer]),
    files: exportFiles,
  },
  {
    method: 'post',
    caller: 'keyHolder',
    path: `${shared}/unlock`,
    name: 'unlockReport',
    summary: "Takes a report's password for what X-Report-Unlock carries",
    body: unlockBody,
    answer: unlockAnswer,
    refusals: [401, 429, 503],
  },
];
