import type { Call, Reply } from '@/simulator/reply';
import type { VideoSdkSessions } from '@/simulator/scenarios/videosdk-sessions';
import type { SessionPlan } from '@/simulator/session-plan';
import { notFound, tokenRefused } from './errors';
import { listRooms, oneRoom, validatedRoom } from './rooms';
import { activeParticipants, listParticipants, listSessions, oneParticipant, oneSession } from './session-answers';
import { participantStats, sessionStats } from './stats';
import { isTokenValid } from './token';

export type VideoSdk = { apiKey: string; secret: string; sessions: VideoSdkSessions; seed: number };

/** `/v2/…`, as VideoSDK answers it. */
export async function videoSdk(vendor: VideoSdk, call: Call): Promise<Reply> {
  if (!(await isTokenValid(call.headers.authorization, vendor.apiKey, vendor.secret))) return tokenRefused();
  const [, collection, id, ...rest] = call.segments;
  if (call.method !== 'GET') return notFound('Route');
  if (collection === 'rooms') {
    const rooms = vendor.sessions.rooms(call.now);
    if (id === undefined) return listRooms(rooms, call.query);
    if (id === 'validate' && rest[0] !== undefined) return validatedRoom(rooms, rest[0]);
    return rest.length === 0 ? oneRoom(rooms, id) : notFound('Route');
  }
  if (collection !== 'sessions') return notFound('Route');
  const plans = vendor.sessions.all(call.now);
  if (id === undefined) return listSessions(plans, call.query, call.now);
  const plan = plans.find((candidate) => candidate.id === id);
  return plan ? ofSession(vendor, call, plan, rest) : notFound('Session');
}

function ofSession({ seed, apiKey }: VideoSdk, { query, now }: Call, plan: SessionPlan, rest: readonly string[]): Reply {
  const [child, childId, leaf, more] = rest;
  if (more !== undefined) return notFound('Route');
  if (child === undefined) return oneSession(plan, now);
  if (child === 'stats' && childId === undefined) return sessionStats(plan, now, seed);
  if (child === 'participant' && childId !== undefined && leaf === 'stats') return participantStats(plan, childId, now, seed);
  if (child !== 'participants' || leaf !== undefined) return notFound('Route');
  if (childId === undefined) return listParticipants(plan, query, now);
  return childId === 'active' ? activeParticipants(plan, query, now, seed, apiKey) : oneParticipant(plan, childId, now);
}
