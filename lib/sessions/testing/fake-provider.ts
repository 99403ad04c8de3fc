import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '@/lib/domain/connection';
import type { Session } from '@/lib/domain/session';
import { words } from '@/lib/providers/id-forms';
import type { ConnectionPage, Provider } from '@/lib/providers/provider';

export const connection: Connection = {
  id: null,
  reportId: null,
  userId: null,
  externalId: null,
  name: null,
  role: null,
  joinedAt: Date.UTC(2026, 0, 1, 9),
  leftAt: Date.UTC(2026, 0, 1, 10),
  createdAt: null,
  providerDurationMs: null,
  updatedAt: null,
  events: [],
  stays: null,
  roomId: null,
  notPerson: false,
  invalidTimes: false,
};

export const session: Session = {
  id: 's',
  meetingId: 'm',
  title: 'Weekly',
  status: 'ended',
  startedAt: Date.UTC(2026, 0, 1, 9),
  endedAt: Date.UTC(2026, 0, 1, 10),
  createdAt: null,
  providerPeak: null,
  liveConnections: null,
  minutes: null,
  invalidTimes: false,
};

/** Rows with ids and people of their own: `p0`, `p1`, … */
export function rowsNumbered(count: number): Connection[] {
  return Array.from({ length: count }, (_, index) => ({ ...connection, id: `p${index}`, userId: `u${index}`, name: `Person ${index}` }));
}

/** People who are still in: a session whose provider calls it live is live with them. */
export function rowsStillIn(count: number): Connection[] {
  return rowsNumbered(count).map((row) => ({ ...row, leftAt: null }));
}

interface Options {
  rows: Connection[];
  /** Breakout rooms by session id. */
  rooms?: Record<string, Connection[]>;
  session?: () => Session;
  pageSize?: number;
  /** Rows a page really has, when the server gives fewer than asked for. */
  servedPageSize?: number;
  announce?: (page: number) => Pick<ConnectionPage, 'totalCount' | 'endOffset' | 'lastPage'>;
  /** Every page is page 1. */
  samePage?: boolean;
  /** What a page is changed to before it is sent; `time` counts the answers for it from 1. */
  changePage?: (page: ConnectionPage, number: number, time: number) => ConnectionPage;
  latencyMs?: number;
  /** The error a call (`session s`, `page s 2`) ends with. */
  fail?: (call: string) => Error | null;
  onPage?: (page: number) => unknown;
  /** The provider's clock, ms. */
  asOf?: () => number;
}

export interface FakeProvider extends Provider {
  calls: string[];
  maxAtOnce: number;
}

/** A provider that answers from memory and counts its calls. */
export function fakeProvider(options: Options): FakeProvider {
  const { pageSize = 200, latencyMs = 0, asOf = () => Date.UTC(2026, 0, 2) } = options;
  let underWay = 0;

  async function answer<T>(call: string, data: () => T) {
    provider.calls.push(call);
    underWay++;
    provider.maxAtOnce = Math.max(provider.maxAtOnce, underWay);
    await delay(latencyMs);
    underWay--;
    const error = options.fail?.(call) ?? null;
    if (error !== null) throw error;
    return { data: data(), asOf: asOf() };
  }

  function pageOf(sessionId: string, page: number): ConnectionPage {
    options.onPage?.(page);
    const all = options.rooms?.[sessionId] ?? options.rows;
    const size = options.servedPageSize ?? pageSize;
    const first = options.samePage ? 0 : (page - 1) * size;
    const rows = all.slice(first, first + size);
    const announced = options.announce?.(page) ?? { totalCount: all.length, endOffset: first + rows.length, lastPage: null };
    const served = { rows, perPage: pageSize, ...announced };
    const time = provider.calls.filter((call) => call === `page ${sessionId} ${page}`).length;
    return options.changePage?.(served, page, time) ?? served;
  }

  const notNeeded = async () => {
    throw new Error('This test needs no such call.');
  };
  const provider: FakeProvider = {
    calls: [],
    maxAtOnce: 0,
    source: {
      id: 'fake',
      provider: 'realtimekit',
      name: 'Fake',
      can: { search: true, searchParts: true, sort: true, events: true, invitees: true, filters: ['device_info'] },
    },
    origin: 'fake/account',
    pageSize,
    idForm: words,
    parseSessionId: (id) => id,
    parseMeetingId: (id) => id,
    listSessions: notNeeded,
    getSession: (id) =>
      answer(`session ${id}`, () => ({
        session: options.session?.() ?? { ...session, id },
        rooms: Object.keys(options.rooms ?? {}).map((room) => ({ ...session, id: room })),
      })),
    listConnections: (id, page) => answer(`page ${id} ${page}`, () => pageOf(id, page)),
    reportCalls: (filters) => filters.length,
    getReportPart: notNeeded,
    getConnectionDetail: notNeeded,
    listMeetings: notNeeded,
    getMeeting: notNeeded,
    listInvitees: notNeeded,
  };
  return provider;
}
