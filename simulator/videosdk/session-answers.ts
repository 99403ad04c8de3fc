import { hexIdOf } from '@/simulator/ids';
import { json, type Reply } from '@/simulator/reply';
import { isLive, type SessionPlan, seenAt } from '@/simulator/session-plan';
import { invalid, notFoundAs402 } from './errors';
import { onPage, pageOf } from './paging';
import { entriesOf, richEntry } from './participant-entry';

/** The links name the vendor's own host, wherever the answer came from; nobody should follow them. */
const HOST = 'https://api.videosdk.live/v2';

function sessionFields(plan: SessionPlan, now: number): Record<string, unknown> {
  const live = isLive(plan, now);
  return {
    id: plan.id,
    roomId: plan.room.id,
    customRoomId: plan.room.key,
    start: new Date(plan.startedAt).toISOString(),
    end: live ? null : new Date(plan.people().endedAt).toISOString(),
    status: live ? 'ongoing' : 'ended',
    participants: entriesOf(plan, now),
    links: { get_room: `${HOST}/rooms/${plan.room.id}`, get_session: `${HOST}/sessions/${plan.id}` },
  };
}

export function listSessions(plans: readonly SessionPlan[], query: URLSearchParams, now: number): Reply {
  const page = pageOf(query);
  if ('status' in page) return page;
  const status = query.get('status');
  if (status !== null && status !== 'ongoing' && status !== 'ended') return invalid('"status" must be one of [ongoing, ended]');
  const dates = [query.get('startDate'), query.get('endDate')];
  if (dates.some((date) => date !== null && !/^\d{1,15}$/.test(date)))
    return invalid('"startDate" and "endDate" must be epoch milliseconds');
  const [from, to] = dates.map((date) => (date === null ? null : Number(date)));
  const found = plans.filter(
    (plan) =>
      isWanted(plan, query) &&
      (status === null || (status === 'ongoing') === isLive(plan, now)) &&
      (from == null || plan.startedAt >= from) &&
      (to == null || plan.startedAt <= to),
  );
  const { pageInfo, shown } = onPage(page, found);
  return json({ pageInfo, data: shown.map((plan) => sessionFields(plan, now)) });
}

/** `query` is an exact match of either room id, not a search. */
function isWanted({ room }: SessionPlan, query: URLSearchParams): boolean {
  const wanted = (name: string, ...values: string[]): boolean => !query.get(name) || values.includes(query.get(name) ?? '');
  return wanted('roomId', room.id) && wanted('customRoomId', room.key) && wanted('query', room.id, room.key);
}

/** Bare: neither `data` nor `pageInfo` around it. */
export function oneSession(plan: SessionPlan, now: number): Reply {
  const extra = {
    userId: hexIdOf('owner'),
    activeDuration: 0,
    region: 'eu001',
    chatLink: `https://cdn.videosdk.live/chats/${plan.id}.csv`,
  };
  return json({ ...sessionFields(plan, now), ...extra });
}

/** `data` is ONE object, with neither start, end nor status. */
export function listParticipants(plan: SessionPlan, query: URLSearchParams, now: number): Reply {
  const page = pageOf(query);
  if ('status' in page) return page;
  const { id, roomId, customRoomId, links } = sessionFields(plan, now);
  const { pageInfo, shown } = onPage(page, entriesOf(plan, now));
  return json({ pageInfo, data: { id, roomId, customRoomId, participants: shown, links } });
}

/** `data` is an ARRAY whose one object has `_id` in place of `id`, and the account's API key in it. */
export function activeParticipants(plan: SessionPlan, query: URLSearchParams, now: number, seed: number, apiKey: string): Reply {
  const page = pageOf(query);
  if ('status' in page) return page;
  const here = plan.people().connections.filter((connection) => seenAt(connection, now)?.visits.some(({ end }) => end === null));
  const { pageInfo, shown } = onPage(page, here);
  const { id, ...fields } = sessionFields(plan, now);
  const participants = shown.map((connection) => richEntry(connection, now, seed));
  return json({ pageInfo, data: [{ _id: id, apiKey, ...fields, region: 'eu001', hlsLog: [], participants }] });
}

export function oneParticipant(plan: SessionPlan, participantId: string, now: number): Reply {
  const entry = entriesOf(plan, now).find((candidate) => candidate.participantId === participantId);
  return entry ? json(entry) : notFoundAs402('Participant');
}
