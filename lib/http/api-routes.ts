import { z } from 'zod';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { inviteesAnswer, meetingAnswer, meetingsAnswer, sessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { sourcesAnswer } from '@/lib/domain/answers/source-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import {
  exportQuery,
  inviteesQuery,
  meetingsQuery,
  participantQuery,
  participantsQuery,
  sessionInviteesQuery,
  sessionQuery,
  sessionsQuery,
  timelineQuery,
} from './query-schemas';

const healthAnswer = z.object({ status: z.literal('ok') });

/** A route as the API's document describes it; parsing and answering use the very same schemas. */
export interface ApiRoute {
  path: string;
  /** Its name in programs made from the document. */
  name: string;
  summary: string;
  query: z.ZodObject | null;
  answer: z.ZodType;
  /** Other types of content it can be answered in. */
  files?: string[];
}

const source = '/api/sources/{source}';
const session = `${source}/sessions/{sessionId}`;
const meeting = `${source}/meetings/{meetingId}`;
const none = null;

export const apiRoutes: ApiRoute[] = [
  { path: '/api/health', name: 'health', summary: 'Whether the server takes requests', query: none, answer: healthAnswer },
  { path: '/api/openapi.json', name: 'openapi', summary: 'This document', query: none, answer: z.record(z.string(), z.unknown()) },
  { path: '/api/sources', name: 'sources', summary: 'Where sessions come from', query: none, answer: sourcesAnswer },
  { path: `${source}/sessions`, name: 'sessions', summary: 'Sessions of a source', query: sessionsQuery, answer: sessionsAnswer },
  { path: session, name: 'session', summary: 'A session and its figures', query: sessionQuery, answer: sessionAnswer },
  {
    path: `${session}/participants`,
    name: 'participants',
    summary: 'The people of a session, counted',
    query: participantsQuery,
    answer: participantsAnswer,
  },
  {
    path: `${session}/participants/{participantId}`,
    name: 'participant',
    summary: 'One person: connections, events and the parts of the reports that are asked for',
    query: participantQuery,
    answer: participantAnswer,
  },
  {
    path: `${session}/export`,
    name: 'export',
    summary: 'The people of a session as a file: CSV, XLSX or JSON',
    query: exportQuery,
    answer: exportAnswer,
    files: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  {
    path: `${session}/timeline`,
    name: 'timeline',
    summary: 'The head-count curve and a lane a person, in columns of ms from the start',
    query: timelineQuery,
    answer: timelineAnswer,
  },
  {
    path: `${session}/invitees`,
    name: 'sessionInvitees',
    summary: 'Who was invited to the meeting of a session, and who of them came',
    query: sessionInviteesQuery,
    answer: sessionInviteesAnswer,
  },
  { path: `${source}/meetings`, name: 'meetings', summary: 'Meetings of a source', query: meetingsQuery, answer: meetingsAnswer },
  { path: meeting, name: 'meeting', summary: 'One meeting', query: none, answer: meetingAnswer },
  {
    path: `${meeting}/participants`,
    name: 'invitees',
    summary: 'Who is invited to a meeting',
    query: inviteesQuery,
    answer: inviteesAnswer,
  },
];
