import { type Ask, ask, type Json, listOf } from '@/simulator/ask';
import { type Simulator, startSimulator } from '@/simulator/server';

const MINUTE = 60_000;
const ZONE = 'Europe/Berlin';

export const time = (value: Json | undefined): number => Date.parse(String(value));

/** A demo world to be asked by tests, as RealtimeKit answers unless said. */
export type Reading = Ask & {
  simulator: Simulator;
  sessions: (query?: string) => Promise<Json[]>;
  meetings: () => Promise<Json[]>;
  rows: (session: Json) => Promise<Json[]>;
  invited: (session: Json) => Promise<Json[]>;
};

export async function readDemo(now: string, zone = ZONE): Promise<Reading> {
  const simulator = await startSimulator({ world: 'demo', now, zone });
  const asked = ask(simulator);
  const { kit } = asked;
  const pages = async (path: string): Promise<Json[]> => {
    const found: Json[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await kit(`${path}${path.includes('?') ? '&' : '?'}per_page=200&page_no=${page}`);
      const list = listOf(body.data?.participants ?? body.data);
      found.push(...list);
      if (list.length < 200) return found;
    }
  };
  return {
    ...asked,
    simulator,
    sessions: async (query = '') => listOf((await kit(`/{app}/sessions?per_page=1000${query}`)).body.data?.sessions),
    meetings: async () => listOf((await kit('/{app}/meetings?per_page=1000')).body.data),
    rows: ({ id }) => pages(`/{app}/sessions/${id}/participants?include_peer_events=true`),
    invited: ({ associated_id: meeting }) => pages(`/{app}/meetings/${meeting}/participants`),
  };
}

/** The first of the sessions whose title is, or begins with, these words. */
export function titled(sessions: readonly Json[], words: string): Json {
  const found = sessions.find(({ meeting_display_name: title }) => String(title).startsWith(words));
  if (!found) throw new Error(`no session is called ${words}`);
  return found;
}

export const nameOf = ({ display_name: name }: Json): string => String(name);

/** How often each person joined, by the events of all their rows. */
export function joinsByPerson(rows: readonly Json[]): Map<string, number> {
  const joins = new Map<string, number>();
  for (const row of rows) {
    const count = listOf(row.peer_events).filter(({ event_name: name }) => String(name) === 'PEER_JOINING').length;
    joins.set(String(row.user_id), (joins.get(String(row.user_id)) ?? 0) + count);
  }
  return joins;
}

/** The day of the week and the clock of the zone at an instant, as `Mon 08:05`. */
export function clockAt(instant: number, zone = ZONE): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).formatToParts(
    instant,
  );
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('weekday')} ${part('hour')}:${part('minute')}`;
}

/** On Monday to Friday between two clocks of the zone. */
export function isWorkingTime(instant: number, from: string, to: string): boolean {
  const [weekday = '', clock = ''] = clockAt(instant).split(' ');
  return !/Sat|Sun/.test(weekday) && clock >= from && clock <= to;
}

/**
 * Minutes from the scheduled start, which is the next full five minutes after the room opened, to somebody's arrival.
 */
export function minutesLate(session: Json, row: Json): number {
  const scheduled = Math.ceil(time(session.started_at) / (5 * MINUTE)) * 5 * MINUTE;
  return (time(row.joined_at) - scheduled) / MINUTE;
}
