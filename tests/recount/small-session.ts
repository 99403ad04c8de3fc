import type { Given, GivenRow, GivenSession } from './shapes';

/** A clock time such as `9:05:30` of the day of the small sessions; `1d 9:00` is the day after; ms since the epoch. */
export function at(clock: string): number {
  const [, days, hours, minutes, seconds] = /^(?:(\d+)d ?)?(\d+):(\d\d)(?::(\d\d))?$/.exec(clock) ?? [];
  return Date.UTC(2026, 10, 24 + Number(days ?? 0), Number(hours), Number(minutes), Number(seconds ?? 0));
}

/** The events of a log such as `J9:00 L9:20`. */
export function log(text: string): GivenRow['events'] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ kind: word.startsWith('J') ? 'join' : 'leave', at: at(word.slice(1)), label: 'any' }));
}

let made = 0;

/** A row that says nothing but what is given. */
export function row(fields: Partial<GivenRow>): GivenRow {
  made += 1;
  return {
    id: `row-${made}`,
    userId: null,
    externalId: null,
    name: null,
    role: null,
    joinedAt: null,
    leftAt: null,
    createdAt: undefined,
    providerDurationMs: null,
    events: [],
    stays: null,
    roomId: null,
    notPerson: false,
    invalidTimes: false,
    ...fields,
  };
}

/** A row whose fields and events agree. */
export function visit(name: string, from: string, to: string | null, fields: Partial<GivenRow> = {}): GivenRow {
  return row({
    userId: name,
    name,
    role: 'guest',
    joinedAt: at(from),
    leftAt: to === null ? null : at(to),
    createdAt: at(from),
    events: log(to === null ? `J${from}` : `J${from} L${to}`),
    ...fields,
  });
}

/** A row of whole stays such as `9:00-9:20`; a side may be missing. */
export function stayRow(name: string, ...stretches: string[]): GivenRow {
  const stays = stretches.map((stretch) => {
    const [start, end] = stretch.split('-');
    return { start: start ? at(start) : null, end: end ? at(end) : null, invalidTimes: false };
  });
  return row({ id: name, userId: name, name, stays, notPerson: name === 'recorder' });
}

/** A session from one clock time to another; without an end it is live. */
export function session(from: string, to: string | null, fields: Partial<GivenSession> = {}): GivenSession {
  const status = to === null ? 'live' : 'ended';
  const missing = { meetingId: null, title: null, createdAt: null, providerPeak: null, minutes: null };
  return {
    id: 'main',
    ...missing,
    status,
    startedAt: at(from),
    endedAt: to ? at(to) : null,
    liveConnections: 0,
    invalidTimes: false,
    ...fields,
  };
}

/** What the second count is given, answered a day later unless told otherwise. */
export function given(one: GivenSession, connections: GivenRow[], fields: Partial<Given> = {}): Given {
  return { session: one, rooms: [], connections, answeredAt: at('1d 12:00'), ...fields };
}
