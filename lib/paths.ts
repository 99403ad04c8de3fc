/** Every address of the app in one place, pages and our own API. Parts are encoded here and nowhere else. */
const part = encodeURIComponent;
const session = (source: string, sessionId: string) => `/${part(source)}/sessions/${part(sessionId)}`;

export const paths = {
  home: '/',
  /**
   * A file of Inter, by the letters in it. Browsers keep it for a year: whoever cuts it otherwise
   * (`scripts/cut-fonts.ts`) gives it another version.
   */
  font: (letters = 'latin') => `/fonts/inter-${part(letters)}-4.1.woff2`,
  signIn: (next?: string) => (next === undefined || next === '/' ? '/sign-in' : `/sign-in?next=${part(next)}`),
  setup: '/setup',
  settings: '/settings',
  members: '/settings/members',
  account: '/settings/account',
  audit: '/settings/audit',
  status: '/settings/status',
  sessions: (source: string) => `/${part(source)}/sessions`,
  session,
  participant: (source: string, sessionId: string, participantId: string) =>
    `${session(source, sessionId)}/participants/${part(participantId)}`,
  reports: '/reports',
  /** The page of a link; its key stands in the fragment. */
  sharedReport: (reportId: string) => `/r/${part(reportId)}`,
  meetings: (source: string) => `/${part(source)}/meetings`,
  meeting: (source: string, meetingId: string) => `/${part(source)}/meetings/${part(meetingId)}`,
  api: {
    health: '/api/health',
    status: '/api/status',
    jobRetries: '/api/status/retries',
    seenRestore: '/api/status/restore',
    signInEmail: '/api/auth/sign-in/email',
    signInSocial: '/api/auth/sign-in/social',
    signOut: '/api/auth/sign-out',
    setup: '/api/setup',
    me: '/api/me',
    password: '/api/account/password',
    ownSignIns: '/api/account/sign-ins',
    tokens: '/api/tokens',
    token: (id: string) => `/api/tokens/${part(id)}`,
    members: '/api/members',
    member: (id: string) => `/api/members/${part(id)}`,
    memberSignIns: (id: string) => `/api/members/${part(id)}/sign-ins`,
    invitations: '/api/invitations',
    invitation: (id: string) => `/api/invitations/${part(id)}`,
    openInvitation: '/api/invitations/open',
    acceptInvitation: '/api/invitations/accept',
    audit: '/api/audit',
    sources: '/api/sources',
    sessions: (source: string) => `/api/sources/${part(source)}/sessions`,
    session: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}`,
    participants: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/participants`,
    export: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/export`,
    timeline: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/timeline`,
    sessionInvitees: (source: string, sessionId: string) => `/api/sources${session(source, sessionId)}/invitees`,
    participant: (source: string, sessionId: string, participantId: string) =>
      `/api/sources${session(source, sessionId)}/participants/${part(participantId)}`,
    connectionDetail: (source: string, sessionId: string, participantId: string, connectionId: string) =>
      `/api/sources${session(source, sessionId)}/participants/${part(participantId)}/connections/${part(connectionId)}/provider`,
    reports: '/api/reports',
    reportPreview: '/api/reports/preview',
    reportPlan: '/api/reports/plan',
    report: (reportId: string) => `/api/reports/${part(reportId)}`,
    reportKey: (reportId: string) => `/api/reports/${part(reportId)}/key`,
    reportViews: (reportId: string) => `/api/reports/${part(reportId)}/views`,
    shared: (reportId: string) => `/api/r/${part(reportId)}`,
    sharedUnlock: (reportId: string) => `/api/r/${part(reportId)}/unlock`,
    sharedParticipants: (reportId: string) => `/api/r/${part(reportId)}/participants`,
    sharedTimeline: (reportId: string) => `/api/r/${part(reportId)}/timeline`,
    sharedParticipant: (reportId: string, participantId: string) => `/api/r/${part(reportId)}/participants/${part(participantId)}`,
    sharedExport: (reportId: string) => `/api/r/${part(reportId)}/export`,
    trends: (source: string) => `/api/sources/${part(source)}/trends`,
    erasures: (source: string) => `/api/sources/${part(source)}/erasures`,
    meetings: (source: string) => `/api/sources/${part(source)}/meetings`,
    meeting: (source: string, meetingId: string) => `/api/sources/${part(source)}/meetings/${part(meetingId)}`,
    meetingInvitees: (source: string, meetingId: string) => `/api/sources/${part(source)}/meetings/${part(meetingId)}/participants`,
  },
} as const;
