import type { Connection, PeerEvent } from '@/lib/domain/connection';
import { type CountOptions, countSession, type SessionCount } from '@/lib/domain/count-session';
import type { CountInput } from '@/lib/domain/counting/count-input';
import type { Session } from '@/lib/domain/session';
import { uuids } from '@/lib/providers/id-forms';
import { defaultCountOptions } from './default-count-options';

/** For tests: 10:00 in UTC, and minutes (`m`) or seconds after it. */
export const TEN = Date.UTC(2026, 10, 17, 10);
export const m = (minutes: number) => TEN + minutes * 60_000;

export function session(fields: Partial<Session> = {}): Session {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    meetingId: null,
    title: null,
    status: 'ended',
    startedAt: m(0),
    endedAt: m(60),
    createdAt: null,
    providerPeak: null,
    liveConnections: null,
    minutes: null,
    invalidTimes: false,
    ...fields,
  };
}

let number = 0;

/** A row with an id and a user id of its own. */
export function row(fields: Partial<Connection> = {}): Connection {
  number += 1;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    reportId: id,
    userId: id.replace('00000000', 'aaaaaaaa'),
    externalId: null,
    name: null,
    role: null,
    joinedAt: null,
    leftAt: null,
    createdAt: null,
    providerDurationMs: null,
    updatedAt: null,
    events: [],
    stays: null,
    roomId: null,
    notPerson: false,
    invalidTimes: false,
    ...fields,
  };
}

export const joining = (at: number | null, of: Partial<PeerEvent> = {}): PeerEvent => ({ kind: 'join', at, label: 'JOIN', ...of });
export const leaving = (at: number | null, of: Partial<PeerEvent> = {}): PeerEvent => ({ kind: 'leave', at, label: 'LEAVE', ...of });
export const happening = (at: number | null, of: Partial<PeerEvent> = {}): PeerEvent => ({ kind: 'other', at, label: 'OTHER', ...of });
export const entry = (start: number | null, end: number | null) => ({ start, end, invalidTimes: false });

/** Counts rows of an hour's session that began at ten. */
export function count(connections: Connection[], input: Partial<CountInput> = {}, options: Partial<CountOptions> = {}): SessionCount {
  return countSession(
    { session: session(), rooms: [], connections, answeredAt: m(90), idForm: uuids, ...input },
    { ...defaultCountOptions, ...options },
  );
}

/** Intervals as minutes after ten, with the sources of their ends: `[0, 12, 'fields', 'events']`. */
export function shown(intervals: { start: number; end: number; startSource: string; endSource: string }[] | undefined) {
  return (intervals ?? []).map(({ start, end, startSource, endSource }) => [
    (start - TEN) / 60_000,
    (end - TEN) / 60_000,
    startSource,
    endSource,
  ]);
}

/** What one row alone amounts to: its intervals as `shown`, and its flags. */
export function alone(fields: Partial<Connection>, input: Partial<CountInput> = {}) {
  const [connection] = count([row(fields)], input).people[0]?.connections ?? [];
  return { intervals: shown(connection?.intervals), flags: connection?.flags ?? [] };
}

/** A session that is live half an hour after it began. */
export const liveSession = { session: session({ status: 'live', endedAt: null }), answeredAt: m(30) };
