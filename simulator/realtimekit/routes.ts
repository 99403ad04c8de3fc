import type { Call, Reply } from '@/simulator/reply';
import { json } from '@/simulator/reply';
import type { SessionPlan } from '@/simulator/session-plan';
import { gatewayError, kitError } from './errors';
import type { Kit } from './kit';
import { activeSession, inviteesOf, listInvitees, listMeetings, oneMeeting } from './meetings';
import { isReply, pageOf, pagingOf } from './paging';
import { participantDetail } from './participant-detail';
import { listParticipants, refusedValue } from './participants';
import { peerReport, reportParts } from './peer-report';
import { sessionRecord } from './session-record';
import { listSessions } from './sessions';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UNKNOWN_ROUTE = 'Could not route to the requested path, perhaps your object identifier is invalid?';

/** `/client/v4/accounts/{account}/realtime/kit/…`, as Cloudflare answers it. */
export function realtimeKit(kit: Kit, call: Call): Reply {
  const [, , accounts, account, realtime, product, app, ...rest] = call.segments;
  if (call.headers.authorization !== `Bearer ${kit.token}`) return gatewayError(401, 10_000, 'Authentication error');
  if (accounts !== 'accounts' || realtime !== 'realtime' || product !== 'kit' || account !== kit.accountId)
    return gatewayError(404, 7003, UNKNOWN_ROUTE);
  if (call.method !== 'GET') return gatewayError(405, 10_405, 'Method not allowed for this authentication scheme');
  if (app === 'apps' && rest.length === 0) return listApps(kit, call.query);
  if (!app || !kit.appIds.includes(app)) return kitError(404, `No app found with id ${app}`);
  const [collection, id, child, childId, more] = rest;
  if (more !== undefined) return gatewayError(404, 7003, UNKNOWN_ROUTE);
  // Only the first app has sessions; a second one is there to be empty.
  const plans = app === kit.appIds[0] ? kit.sessions.all(call.now) : [];
  if (collection === 'sessions') return sessionRoutes(kit, call, app, plans, { id, child, childId });
  if (collection === 'meetings') return meetingRoutes(kit, call, app, plans, { id, child, childId });
  return gatewayError(404, 7003, UNKNOWN_ROUTE);
}

type Tail = { id: string | undefined; child: string | undefined; childId: string | undefined };

function sessionRoutes(kit: Kit, call: Call, app: string, plans: readonly SessionPlan[], { id, child, childId }: Tail): Reply {
  if (id === undefined) return listSessions(plans, app, call.query, call.now);
  if (id === 'peer-report')
    return child !== undefined && childId === undefined ? peerReport(kit, child, call) : gatewayError(404, 7003, UNKNOWN_ROUTE);
  if (!GUID.test(id)) return kitError(400, 'BAD_REQUEST "id" must be a valid GUID');
  const plan = plans.length > 0 ? kit.sessions.find(id.toLowerCase(), call.now) : undefined;
  if (!plan) return kitError(404, `No session found with id ${id}`);
  if (child === undefined) {
    const refused = refusedValue(call.query, { include_breakout_rooms: ['true', 'false'] });
    return (
      refused ?? json({ success: true, data: sessionRecord(plan, app, call.now, call.query.get('include_breakout_rooms') === 'true') })
    );
  }
  if (child !== 'participants') return gatewayError(404, 7003, UNKNOWN_ROUTE);
  if (childId === undefined) return listParticipants(plan, call.query, call.now);
  return participantDetail(plan, childId, call.query, call.now, (parts) => reportParts(kit, childId, call.now, parts));
}

function meetingRoutes(kit: Kit, call: Call, app: string, plans: readonly SessionPlan[], { id, child, childId }: Tail): Reply {
  const rooms = plans.length > 0 ? kit.sessions.rooms(call.now) : [];
  if (id === undefined) return listMeetings(rooms, kit, call.query);
  if (!GUID.test(id)) return kitError(400, 'BAD_REQUEST "id" must be a valid GUID');
  const room = rooms.find((candidate) => candidate.id === id.toLowerCase());
  if (!room) return kitError(404, `No meeting found with id ${id}`);
  if (child === undefined) return oneMeeting(room, kit);
  if (child === 'active-session' && childId === undefined) return activeSession(room, plans, app, call.now);
  if (child !== 'participants') return gatewayError(404, 7003, UNKNOWN_ROUTE);
  if (childId === undefined) return listInvitees(room, kit, call.query);
  const invitee = inviteesOf(room, kit).find((candidate) => candidate.id === childId);
  return invitee ? json({ success: true, data: invitee }) : kitError(404, `No participant found with id ${childId}`);
}

function listApps(kit: Kit, query: URLSearchParams): Reply {
  const page = pageOf(query, 20, 1_000);
  if (isReply(page)) return page;
  const names = ['Meetings', 'Staging'];
  const apps = kit.appIds.map((id, index) => ({ id, name: names[index] ?? `App ${index + 1}`, created_at: '2026-01-12T08:30:00.000Z' }));
  const shown = apps.slice(page.from, page.from + page.size);
  return json({ success: true, data: shown, paging: pagingOf(page, shown.length, apps.length) });
}
