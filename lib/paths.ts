/** Every address of the app in one place, pages and our own API. Parts are encoded here and nowhere else. */
const part = encodeURIComponent;
const session = (source: string, sessionId: string) => `/${part(source)}/sessions/${part(sessionId)}`;

export const paths = {
  home: '/',
  signIn: (next?: string) => (next === undefined || next === '/' ? '/sign-in' : `/sign-in?next=${part(next)}`),
  setup: '/setup',
  people: '/people',
  account: '/account',
  sessions: (source: string) => `/${part(source)}/sessions`,
  session,
  participant: (source: string, sessionId: string, participantId: string) =>
    `${session(source, sessionId)}/participants/${part(participantId)}`,
  meetings: (source: string) => `/${part(source)}/meetings`,
  meeting: (source: string, meetingId: string) => `/${part(source)}/meetings/${part(meetingId)}`,
  api: {
    health: '/api/health',
    signInEmail: '/api/auth/sign-in/email',
    signInSocial: '/api/auth/sign-in/social',
    signOut: '/api/auth/sign-out',
    setup: '/api/setup',
    me: '/api/me',
    password: '/api/account/password',
    ownSignIns: '/api/account/sign-ins',
    tokens: '/api/tokens',
    token: (id: string) => `/api/tokens/${part(id)}`,
    people: '/api/people',
    person: (id: string) => `/api/people/${part(id)}`,
    personSignIns: (id: string) => `/api/people/${part(id)}/sign-ins`,
    invitations: '/api/invitations',
    invitation: (id: string) => `/api/invitations/${part(id)}`,
    openInvitation: '/api/invitations/open',
    acceptInvitation: '/api/invitations/accept',
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
