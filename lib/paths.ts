/** Every address of the app in one place, pages and our own API. Parts are encoded here and nowhere else. */
const part = encodeURIComponent;
const session = (source: string, sessionId: string) => `/${part(source)}/sessions/${part(sessionId)}`;

export const paths = {
  home: '/',
  sessions: (source: string) => `/${part(source)}/sessions`,
  session,
  participant: (source: string, sessionId: string, participantId: string) =>
    `${session(source, sessionId)}/participants/${part(participantId)}`,
  meetings: (source: string) => `/${part(source)}/meetings`,
  meeting: (source: string, meetingId: string) => `/${part(source)}/meetings/${part(meetingId)}`,
  api: {
    health: '/api/health',
    sources: '/api/sources',
    sessions: (source: string) => `/api/sources/${part(source)}/sessions`,
    session: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}`,
    participants: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/participants`,
    timeline: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/timeline`,
    sessionInvitees: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/invitees`,
    participant: (source: string, sessionId: string, participantId: string) =>
      `/api/sources${session(source, sessionId)}/participants/${part(participantId)}`,
    meetings: (source: string) => `/api/sources/${part(source)}/meetings`,
    meeting: (source: string, meetingId: string) => `/api/sources/${part(source)}/meetings/${part(meetingId)}`,
    meetingInvitees: (source: string, meetingId: string) => `/api/sources/${part(source)}/meetings/${part(meetingId)}/participants`,
  },
} as const;
