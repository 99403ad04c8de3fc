import { rosterOf } from '@/simulator/people/roster';
import { json, type Reply } from '@/simulator/reply';
import { isLive, type Person, type Room, type SessionPlan } from '@/simulator/session-plan';
import { kitError } from './errors';
import { isReply, pageOf, pagingOf } from './paging';
import { refusedValue } from './participants';
import { sessionRecord } from './session-record';

const WEEK = 7 * 86_400_000;

export type Origin = { seed: number; boot: number };

function createdAt(room: Room, boot: number): number {
  return (
    room.createdAt ?? Math.floor(boot / 86_400_000) * 86_400_000 - 8 * WEEK + (Number.parseInt(room.id.slice(0, 4), 16) % 1_440) * 60_000
  );
}

function meetingOf(room: Room, boot: number): Record<string, unknown> {
  const created = new Date(createdAt(room, boot)).toISOString();
  return {
    id: room.id,
    title: room.title,
    status: 'ACTIVE',
    persist_chat: false,
    record_on_start: false,
    live_stream_on_start: false,
    transcribe_on_end: false,
    summarize_on_end: false,
    session_keep_alive_time_in_secs: 60,
    created_at: created,
    updated_at: created,
  };
}

export function listMeetings(rooms: readonly Room[], { boot }: Origin, query: URLSearchParams): Reply {
  const page = pageOf(query, 25, 1_000);
  if (isReply(page)) return page;
  const refused = refusedValue(query, { status: ['ACTIVE', 'INACTIVE'] });
  if (refused) return refused;
  const search = query.get('search')?.toLowerCase() ?? '';
  const from = Date.parse(query.get('start_time') ?? '') || Number.NEGATIVE_INFINITY;
  const to = Date.parse(query.get('end_time') ?? '') || Number.POSITIVE_INFINITY;
  const found = rooms.filter((room) => {
    const created = createdAt(room, boot);
    return (
      query.get('status') !== 'INACTIVE' && created >= from && created <= to && `${room.title}\n${room.id}`.toLowerCase().includes(search)
    );
  });
  const shown = found.slice(page.from, page.from + page.size);
  return json({ success: true, data: shown.map((room) => meetingOf(room, boot)), paging: pagingOf(page, shown.length, found.length) });
}

export function oneMeeting(room: Room, { boot }: Origin): Reply {
  return json({ success: true, data: meetingOf(room, boot) });
}

/** Invitees: `data` is the array itself and `paging` is beside it, unlike the session's participants. */
export function listInvitees(room: Room, origin: Origin, query: URLSearchParams): Reply {
  const page = pageOf(query, 25, 200);
  if (isReply(page)) return page;
  const invited = inviteesOf(room, origin);
  const shown = invited.slice(page.from, page.from + page.size);
  return json({ success: true, data: shown, paging: pagingOf(page, shown.length, invited.length) });
}

export function inviteesOf(room: Room, { seed, boot }: Origin): Record<string, unknown>[] {
  const created = createdAt(room, boot) + 90_000;
  return rosterOf(room, seed)
    .slice(0, room.invited)
    .map((person, index) => ({
      id: person.userId,
      name: person.name,
      picture: !person.member && index % 4 === 1 ? `https://pictures.example/${person.customId}.png` : null,
      custom_participant_id: person.customId,
      preset_name: person.preset,
      created_at: new Date(created).toISOString(),
      updated_at: new Date(created + changedAfter(person, index)).toISOString(),
    }));
}

/** Some are changed later, such as to another preset: of members one in eleven and soon, of others every third. */
function changedAfter({ member }: Person, index: number): number {
  if (member) return index % 11 === 5 ? 35 * 60_000 : 0;
  return index % 3 === 2 ? (index + 1) * 3_600_000 : 0;
}

/** Its official example has `ended_at` as the text "null", so this has too. */
export function activeSession(room: Room, plans: readonly SessionPlan[], appId: string, now: number): Reply {
  const plan = plans.find((candidate) => candidate.room.id === room.id && isLive(candidate, now));
  if (!plan) return kitError(404, `No active session found for meeting_id ${room.id}`);
  return json({ success: true, data: { ...sessionRecord(plan, appId, now, false), ended_at: 'null' } });
}
