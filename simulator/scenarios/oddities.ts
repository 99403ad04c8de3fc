import { uuidOf } from '@/simulator/ids';
import type { SessionPlan } from '@/simulator/session-plan';
import { oddNames } from './odd-names';
import type { OddRow, OddSession } from './odd-row';
import { oddTimes } from './odd-times';
import { daysBefore, MINUTE, namedSession, roomOf, SECOND, type Setting } from './scenario';

const LENGTH_MS = 40 * MINUTE;

/** Every way in which a row is known, or must be feared, to be wrong. Ended; forty minutes. */
export function oddities(setting: Setting): SessionPlan {
  const room = roomOf('oddities', 'Oddities 🧪 <b>of the wire</b>', 0, { invited: 6 });
  const startedAt = daysBefore(setting, 2, 12);
  const plan = namedSession(setting, 'oddities', room, { startedAt, minutes: 40 });
  const rows = [...oddTimes(oddSession(startedAt)), ...oddNames(oddSession(startedAt))];
  return {
    ...plan,
    people: () => ({ connections: [], endedAt: startedAt + LENGTH_MS }),
    handmade: () => repeatedAcrossPages(rows, startedAt),
  };
}

function oddSession(startedAt: number): OddSession {
  const at = (minutes: number): string => new Date(startedAt + Math.round(minutes * MINUTE)).toISOString();
  const event = (name: string, minutes: number, id = uuidOf('odd event', name, minutes)): Record<string, unknown> => ({
    id,
    event_name: name,
    created_at: at(minutes),
    updated_at: at(minutes + 6 / 60_000),
  });
  const row = (key: string, changes: Record<string, unknown> = {}): OddRow => ({
    id: uuidOf('odd peer', key),
    user_id: uuidOf('odd user', key),
    custom_participant_id: `odd-${key}`,
    display_name: key.replaceAll('-', ' '),
    preset_name: 'group_call_participant',
    joined_at: at(2),
    left_at: at(35),
    duration: 33,
    created_at: at(2 + 9 / 60_000),
    updated_at: at(35 + 6 / 60_000),
    peer_events: [event('PEER_JOINING', 2.2), event('PEER_LEAVING', 34.9)],
    ...changes,
  });
  return { at, event, row };
}

/** The first two rows come again at the very end, one of them as it was ten seconds later. */
function repeatedAcrossPages(rows: readonly OddRow[], startedAt: number): OddRow[] {
  const later = new Date(startedAt + 35 * MINUTE + 10 * SECOND).toISOString();
  const [first, second] = rows;
  return [
    ...rows,
    ...(first ? [{ ...first, left_at: later, duration: 33.1667, updated_at: later }] : []),
    ...(second ? [{ ...second }] : []),
  ];
}
