import { createHash } from 'node:crypto';

const start = Date.UTC(2026, 10, 17, 10);
const sessionId = '5d1f0c1e-6a54-4a0e-9c39-000000000001';

/** A UUID that is always the same for a text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function rowOf(index: number): unknown {
  const id = uuidOf(`peer ${index}`);
  const userId = uuidOf(`user ${index}`);
  const joinedAt = start + ((index * 7919) % 900_000);
  const awayAt = joinedAt + 600_000 + ((index * 104_729) % 900_000);
  const backAt = awayAt + 5_000 + ((index * 1_299_709) % 300_000);
  const leftAt = start + 3_000_000 + ((index * 15_485_863) % 600_000);
  const event = (name: string, at: number, number: number) => ({
    created_at: new Date(at).toISOString(),
    event_name: name,
    id: uuidOf(`event ${index} ${number}`),
    peer_id: id,
    updated_at: new Date(at + 6).toISOString(),
  });
  return {
    id,
    user_id: userId,
    custom_participant_id: `guest-${index}`,
    display_name: `Person number ${index}`,
    preset_name: 'webinar_viewer',
    joined_at: new Date(joinedAt - 40).toISOString(),
    left_at: new Date(leftAt + 40).toISOString(),
    duration: (leftAt - joinedAt) / 60_000,
    created_at: new Date(joinedAt).toISOString(),
    updated_at: new Date(leftAt + 50).toISOString(),
    peer_events: [
      event('PEER_JOINING', joinedAt, 0),
      event('PEER_LEAVING', awayAt, 1),
      event('PEER_JOINING', backAt, 2),
      event('PEER_LEAVING', leftAt, 3),
    ],
  };
}

/** The session that `participantsPages` belongs to, as our adapter maps it. */
export const largeSession = {
  id: sessionId,
  meetingId: null,
  title: 'Town hall',
  status: 'ended',
  startedAt: start,
  endedAt: start + 3_700_000,
  createdAt: start,
  providerPeak: null,
  liveConnections: null,
  minutes: null,
  invalidTimes: false,
} as const;

/**
 * RealtimeKit's answers for a session of `people`, 200 rows a page with four events each, in the shape its
 * documentation shows: 1.2 kB a row.
 */
export function participantsPages(people: number): Buffer[] {
  return Array.from({ length: Math.ceil(people / 200) }, (_, page) => {
    const from = page * 200;
    const participants = Array.from({ length: Math.min(200, people - from) }, (_, index) => rowOf(from + index));
    const paging = { total_count: people, start_offset: from + 1, end_offset: from + participants.length };
    return Buffer.from(JSON.stringify({ success: true, data: { paging, participants } }));
  });
}
