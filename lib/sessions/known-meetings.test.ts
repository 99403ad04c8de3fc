import { describe, expect, test, vi } from 'vitest';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { Meeting } from '@/lib/domain/meeting';
import type { Session } from '@/lib/domain/session';
import type { MeetingListQuery, Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { createArchive } from './archive/archive';
import { listMeetings, type MeetingsQuery } from './meeting-list';
import { listSessions } from './session-list';
import { fakeProvider, session } from './testing/fake-provider';

ownDatabase();

const query: MeetingsQuery = { page: 1, perPage: 50, order: 'desc' };
const hour = 3_600_000;
const sessionOf = (meetingId: string, number: number): Session => ({
  ...session,
  ...{ id: `${meetingId}-${number}`, meetingId, startedAt: number * hour, endedAt: number * hour + 1 },
});

interface Source {
  origin: string;
  meetings: number;
  sessions?: Session[];
  /** What the provider says there is, when that is more. */
  total?: number;
  /** Rows it gives in a page at most. */
  maxRows?: number;
}

/** A source with meetings `m0`, `m1`, …, made in this order. */
function source({ origin, meetings: many, sessions = [], total = sessions.length, maxRows = 1_000 }: Source) {
  const all = Array.from(
    { length: many },
    (_, index): Meeting => ({
      ...{ id: `m${index}`, title: `Meeting ${index}`, status: null, createdAt: index, updatedAt: null },
    }),
  );
  const asked = {
    listMeetings: vi.fn(async ({ page, perPage }: MeetingListQuery) => {
      const size = Math.min(perPage, maxRows);
      return { data: { items: all.slice((page - 1) * size, page * size), total: many }, asOf: 0 };
    }),
    listSessions: vi.fn(async ({ status, perPage }: SessionListQuery) => {
      const found = sessions.filter((one) => status === undefined || one.status === status);
      return { data: { items: found.slice(0, perPage), total: status === 'live' ? found.length : total }, asOf: 0 };
    }),
  };
  return { ...fakeProvider({ rows: [] }), origin, ...asked };
}

const ids = async (provider: Provider, more: Partial<MeetingsQuery> = {}) => {
  const { data } = await listMeetings(provider, { ...query, ...more });
  return [data.sort, ...data.items.map(({ id }) => id)];
};

/** Archives sessions in which nobody was. */
async function archive(provider: Provider, sessions: Session[]): Promise<void> {
  const progress = { loaded: 0, total: 0 };
  const read = { rooms: [], connections: [], progress, answeredAt: 1, readAt: 1, ended: true, incomplete: false, failure: null };
  for (const kept of sessions) await createArchive().store(provider, kept.id, { ...read, session: kept });
}

describe('the list of known meetings', () => {
  test('lists the most recent first where the last session is known of all, else the newest meetings', async () => {
    const sessions = [sessionOf('m1', 9), sessionOf('m0', 5), sessionOf('m1', 4)];
    expect(await ids(source({ origin: 'all', meetings: 3, sessions }))).toEqual(['lastSession', 'm1', 'm0', 'm2']);
    // There are older sessions, and m2 may have been in one of them.
    expect(await ids(source({ origin: 'some', meetings: 3, sessions, total: 60 }))).toEqual(['createdAt', 'm2', 'm1', 'm0']);
    // Whatever there is besides, nobody has a later one.
    expect(await ids(source({ origin: 'each', meetings: 2, sessions, total: 60 }))).toEqual(['lastSession', 'm1', 'm0']);
    expect(await ids(source({ origin: 'each', meetings: 2, sessions, total: 60 }), { sort: 'sessions', order: 'asc' })).toEqual([
      'sessions',
      'm0',
      'm1',
    ]);
  });

  test('unites what is listed with what is archived, each session once', async () => {
    const provider = source({ origin: 'united', meetings: 2, sessions: [sessionOf('m0', 9), sessionOf('m0', 8)], total: 70 });
    await archive(provider, [sessionOf('m0', 8), sessionOf('m0', 2), sessionOf('m1', 3)]);
    const { items, knownSessions } = (await listMeetings(provider, { ...query, sort: 'title', order: 'asc' })).data;
    expect(items).toMatchObject([
      { id: 'm0', sessions: 3, lastSession: { id: 'm0-9', startedAt: 9 * hour } },
      { id: 'm1', sessions: 1, lastSession: { id: 'm1-3' }, people: 0 },
    ]);
    expect(knownSessions).toEqual({ newest: 2, total: 70, whole: false });
  });

  test('costs one call besides the list of meetings, and none where the start page has just asked', async () => {
    const provider = source({ origin: 'calls', meetings: 150, sessions: [sessionOf('m0', 1)] });
    for (const page of [1, 2, 3]) await listMeetings(provider, { ...query, page, sort: 'people' });
    expect(provider.listMeetings.mock.calls).toEqual([[{ page: 1, perPage: 200 }]]);
    expect(provider.listSessions).toHaveBeenCalledTimes(1);

    const fromStart = source({ origin: 'from start', meetings: 1, sessions: [sessionOf('m0', 1)] });
    const startPage = { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' } as const;
    for (const status of ['ended', 'live'] as const) await listSessions(fromStart, { ...startPage, status });
    const { data } = await listMeetings(fromStart, query);
    expect(data).toMatchObject({ sort: 'lastSession', items: [{ sessions: 1 }], knownSessions: { newest: 1, total: 1, whole: true } });
    expect(fromStart.listSessions).toHaveBeenCalledTimes(2);
  });

  test('sorts none of more than 200, and cuts what it can from the first 200', async () => {
    const provider = source({ origin: 'long', meetings: 450, sessions: [sessionOf('m30', 1)] });
    expect(await ids(provider, { page: 2, perPage: 2, sort: 'lastSession' })).toEqual([null, 'm2', 'm3']);
    expect(await ids(provider, { page: 16, perPage: 2 })).toEqual([null, 'm30', 'm31']);
    expect(provider.listMeetings).toHaveBeenCalledTimes(1);
    expect(await ids(provider, { page: 101, perPage: 2 })).toEqual([null, 'm200', 'm201']);
    expect((await listMeetings(provider, query)).data).toMatchObject({ total: 450, knownSessions: { whole: true } });
    const short = source({ origin: 'short pages', meetings: 450, maxRows: 100 });
    expect(await ids(short, { page: 2, perPage: 100 })).toEqual([null, ...Array.from({ length: 100 }, (_, index) => `m${index + 100}`)]);
  });

  test('lists the meetings although the sessions cannot be listed, and knows what is archived', async () => {
    const provider = source({ origin: 'failing', meetings: 3 });
    provider.listSessions.mockRejectedValue(new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 503 }));
    expect((await listMeetings(provider, query)).data).toMatchObject({ sort: 'createdAt', items: [{ id: 'm2', sessions: null }, {}, {}] });
    const remembering = source({ origin: 'remembering', meetings: 3 });
    remembering.listSessions.mockImplementation(provider.listSessions);
    await archive(remembering, [sessionOf('m0', 8), sessionOf('m0', 2), sessionOf('m1', 3)]);
    const { items, sort, knownSessions } = (await listMeetings(remembering, query)).data;
    expect(sort).toBe('createdAt');
    expect(items).toMatchObject([{ sessions: null }, { sessions: 1 }, { sessions: 2, lastSession: { id: 'm0-8' } }]);
    expect(knownSessions).toMatchObject({ total: null, whole: false });
  });

  test('keeps what the list of ended sessions tells although that of live ones fails meanwhile', async () => {
    const provider = source({ origin: 'half', meetings: 1, sessions: [sessionOf('m0', 1)] });
    const startPage = { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' } as const;
    await listSessions(provider, { ...startPage, status: 'ended' });
    const failure = Promise.withResolvers<never>();
    provider.listSessions.mockReturnValueOnce(failure.promise);
    const live = listSessions(provider, { ...startPage, status: 'live' });
    const meetings = listMeetings(provider, query);
    failure.reject(new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 503 }));
    await expect(live).rejects.toThrow(ProviderError);
    expect((await meetings).data).toMatchObject({ items: [{ sessions: 1 }], knownSessions: { newest: 1, total: null, whole: false } });
    expect(provider.listSessions).toHaveBeenCalledTimes(2);
  });
});
