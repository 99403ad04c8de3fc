import { z } from 'zod';
import { meAnswer } from '@/lib/domain/answers/access-answer';
import { connectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { exportAnswer } from '@/lib/domain/answers/export-answer';
import { inviteesAnswer, meetingAnswer, meetingsAnswer, sessionInviteesAnswer } from '@/lib/domain/answers/meeting-answer';
import { healthAnswer } from '@/lib/domain/answers/page-answer';
import { participantAnswer, participantsAnswer } from '@/lib/domain/answers/participant-answer';
import { sessionAnswer, sessionsAnswer } from '@/lib/domain/answers/session-answer';
import { sourcesAnswer } from '@/lib/domain/answers/source-answer';
import { timelineAnswer } from '@/lib/domain/answers/timeline-answer';
import type { ApiRoute } from './api-route';
import {
  exportQuery,
  inviteesQuery,
  meetingsQuery,
  memberParticipantQuery,
  participantsQuery,
  sessionInviteesQuery,
  sessionQuery,
  sessionsQuery,
  timelineQuery,
} from './query-schemas';

const get = { method: 'get', caller: 'reader' } as const;
const read = { ...get, asksProvider: true } as const;
const source = '/api/sources/{source}';
const session = `${source}/sessions/{sessionId}`;
const meeting = `${source}/meetings/{meetingId}`;

/** Types of content of an export besides JSON. */
export const exportFiles = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** What members and their API tokens read. */
export const readingRoutes: ApiRoute[] = [
  { ...get, path: '/api/health', name: 'health', summary: 'Whether the server takes requests', caller: 'anybody', answer: healthAnswer },
  { ...get, path: '/api/openapi.json', name: 'openapi', summary: 'This document', answer: z.record(z.string(), z.unknown()) },
  { ...get, path: '/api/me', name: 'me', summary: 'Who is asking, and what they may do', answer: meAnswer },
  { ...read, path: '/api/sources', name: 'sources', summary: 'Where sessions come from', answer: sourcesAnswer },
  { ...read, path: `${source}/sessions`, name: 'sessions', summary: 'Sessions of a source', query: sessionsQuery, answer: sessionsAnswer },
  { ...read, path: session, name: 'session', summary: 'A session and its figures', query: sessionQuery, answer: sessionAnswer },
  {
    ...read,
    path: `${session}/participants`,
    name: 'participants',
    summary: 'The people of a session, counted',
    query: participantsQuery,
    answer: participantsAnswer,
  },
  {
    ...read,
    path: `${session}/participants/{participantId}`,
    name: 'participant',
    summary: 'One person: connections, events and the parts of the reports that are asked for',
    query: memberParticipantQuery,
    answer: participantAnswer,
  },
  {
    ...read,
    caller: 'admin',
    path: `${session}/participants/{participantId}/connections/{connectionId}/provider`,
    name: 'connectionDetail',
    summary: "What the provider's own detail endpoint answers for one connection now, beside our reading; each request is one call",
    query: sessionQuery,
    answer: connectionDetailAnswer,
  },
  {
    ...read,
    path: `${session}/export`,
    name: 'export',
    summary: 'The people of a session as a file: CSV, XLSX or JSON',
    query: exportQuery,
    answer: exportAnswer,
    files: exportFiles,
  },
  {
    ...read,
    path: `${session}/timeline`,
    name: 'timeline',
    summary: 'The head-count curve and a lane a person, in columns of ms from the start',
    query: timelineQuery,
    answer: timelineAnswer,
  },
  {
    ...read,
    path: `${session}/invitees`,
    name: 'sessionInvitees',
    summary: 'Who was invited to the meeting of a session, and who of them came',
    query: sessionInviteesQuery,
    answer: sessionInviteesAnswer,
  },
  { ...read, path: `${source}/meetings`, name: 'meetings', summary: 'Meetings of a source', query: meetingsQuery, answer: meetingsAnswer },
  { ...read, path: meeting, name: 'meeting', summary: 'One meeting', answer: meetingAnswer },
  {
    ...read,
    path: `${meeting}/participants`,
    name: 'invitees',
    summary: 'Who is invited to a meeting',
    query: inviteesQuery,
    answer: inviteesAnswer,
  },
];
