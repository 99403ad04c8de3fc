import { deleteApiToken } from './account/api-token';
import { deleteApiTokens, getApiTokens, postApiToken } from './account/api-tokens';
import { getMe } from './account/me';
import { deleteOwnSignIns } from './account/own-sign-ins';
import { postPassword } from './account/password';
import { postSetup } from './account/setup';
import { postSignIn } from './account/sign-in';
import { postSignOut } from './account/sign-out';
import { postSingleSignOn } from './account/single-sign-on';
import { getSingleSignOnCallback } from './account/single-sign-on-callback';
import { getAudit } from './audit/audit';
import type { Endpoint } from './endpoint';
import { getInvitees } from './meetings/invitees';
import { getMeeting } from './meetings/meeting';
import { getMeetings } from './meetings/meetings';
import { deleteInvitation } from './members/invitation';
import { postInvitationAcceptance } from './members/invitation-acceptance';
import { postInvitationOpening } from './members/invitation-opening';
import { postInvitation } from './members/invitations';
import { deleteMember, patchMember } from './members/member';
import { deleteMemberSignIns } from './members/member-sign-ins';
import { getMembers } from './members/members';
import { deleteReport, getReport, patchReport } from './reports/report';
import { postReportKey } from './reports/report-key';
import { postReportPlan } from './reports/report-plan';
import { postReportPreview } from './reports/report-preview';
import { getReportViews } from './reports/report-views';
import { getReports, postReport } from './reports/reports';
import { getHealth } from './server/health';
import { getOpenapi } from './server/openapi';
import { getConnectionDetail } from './sessions/connection-detail';
import { postErasure } from './sessions/erasures';
import { getExport } from './sessions/export';
import { getParticipant } from './sessions/participant';
import { getParticipants } from './sessions/participants';
import { getSession } from './sessions/session';
import { getSessionInvitees } from './sessions/session-invitees';
import { getSessions } from './sessions/sessions';
import { getSources } from './sessions/sources';
import { getTimeline } from './sessions/timeline';
import { getTrends } from './sessions/trends';
import { getSharedExport } from './shared/export';
import { getSharedParticipant } from './shared/participant';
import { getSharedParticipants } from './shared/participants';
import { getSharedSession } from './shared/session';
import { getSharedTimeline } from './shared/timeline';
import { postUnlock } from './shared/unlock';
import { postJobRetries } from './status/job-retries';
import { postSeenRestore } from './status/seen-restore';
import { getStatus } from './status/status';

/** Every method of every address of the API, in the order of its document. */
export const allEndpoints: readonly Endpoint[] = [
  ...[getSources, getSessions, getSession, getParticipants, getParticipant, getConnectionDetail],
  ...[getTimeline, getExport, getSessionInvitees, getTrends, postErasure],
  ...[getMeetings, getMeeting, getInvitees],
  ...[getReports, postReport, postReportPlan, postReportPreview, getReport, patchReport, deleteReport, postReportKey, getReportViews],
  ...[getSharedSession, getSharedParticipants, getSharedParticipant, getSharedTimeline, getSharedExport, postUnlock],
  ...[postSignIn, postSingleSignOn, getSingleSignOnCallback, postSignOut, postSetup, getMe, postPassword, deleteOwnSignIns],
  ...[getApiTokens, postApiToken, deleteApiTokens, deleteApiToken],
  ...[getMembers, patchMember, deleteMember, deleteMemberSignIns],
  ...[postInvitation, deleteInvitation, postInvitationOpening, postInvitationAcceptance],
  ...[getAudit, getHealth, getOpenapi, getStatus, postJobRetries, postSeenRestore],
];
