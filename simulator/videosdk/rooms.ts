import { hexIdOf } from '@/simulator/ids';
import { json, type Reply } from '@/simulator/reply';
import type { Room } from '@/simulator/session-plan';
import { invalid, notFoundAs402 } from './errors';
import { onPage, pageOf } from './paging';

function roomFields(room: Room): Record<string, unknown> {
  const created = room.createdAt === undefined ? '2026-08-03T07:15:00.000Z' : new Date(room.createdAt).toISOString();
  return {
    id: hexIdOf('room', room.key),
    roomId: room.id,
    customRoomId: room.key,
    geoFence: null,
    disabled: false,
    webhook: { endPoint: '', events: [] },
    autoCloseConfig: { type: 'session-ends', duration: 480 },
    allowedParticipantIds: [],
    user: { email: 'owner@example.com', name: 'Account Owner', id: hexIdOf('owner') },
    createdAt: created,
    updatedAt: created,
    links: { get_room: `https://api.videosdk.live/v2/rooms/${room.id}`, get_session: 'https://api.videosdk.live/v2/sessions/' },
  };
}

export function listRooms(rooms: readonly Room[], query: URLSearchParams): Reply {
  const page = pageOf(query);
  if ('status' in page) return page;
  const wanted = query.get('query');
  const { pageInfo, shown } = onPage(
    page,
    rooms.filter((room) => !wanted || room.id === wanted || room.key === wanted),
  );
  return json({ pageInfo, data: shown.map(roomFields) });
}

export function oneRoom(rooms: readonly Room[], id: string): Reply {
  const room = rooms.find((candidate) => [candidate.id, candidate.key, hexIdOf('room', candidate.key)].includes(id));
  return room ? json(roomFields(room)) : notFoundAs402('Room');
}

export function validatedRoom(rooms: readonly Room[], id: string): Reply {
  const room = rooms.find((candidate) => candidate.id === id);
  return room ? json(roomFields(room)) : invalid('Room is invalid');
}
