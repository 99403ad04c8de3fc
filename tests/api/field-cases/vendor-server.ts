import { createServer } from 'node:http';
import type { Simulator } from '@/simulator/server';
import type { Sent, SentSession } from './sent-session';

/** Both vendors as one server that gives the sessions it was given, word for word. */
export interface Vendors extends Simulator {
  hold(session: SentSession): void;
  /** While down it answers nothing but 503. */
  setDown(down: boolean): void;
}

const app = 'field-cases-app';
const account = 'field-cases-account';
const kit = `/client/v4/accounts/${account}/realtime/kit/${app}`;
const listDate = '2025-03-12T12:00:00.000Z';

interface Reply {
  body: object;
  date: string;
}

const pageInfo = (total: number) => ({ currentPage: 1, perPage: 200, lastPage: 1, total });
const paging = (total: number) => ({ total_count: total, start_offset: Math.min(1, total), end_offset: total });

/** The vendors' own search: plain, and for the letters A to Z alone without case. */
function finds(query: string | null, title: unknown): boolean {
  const plain = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return query === null || plain(String(title)).includes(plain(query));
}

/** The rows of a session or of one of its rooms, all on page 1. */
function rowsOf({ id, rows, rooms }: SentSession, wanted: string, page: string | null): Sent[] {
  if (page !== null && page !== '1') return [];
  return wanted === id ? rows : (rooms.find(({ session }) => session.id === wanted)?.rows ?? []);
}

/** A list's answer shows the clock of the latest of its sessions. */
const dateOf = (listed: readonly SentSession[]) =>
  listed
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? listDate;

function answerKit(held: readonly SentSession[], path: string, query: URLSearchParams): Reply | null {
  const [, collection, id, child] = path.split('/');
  const own = held.filter(({ vendor }) => vendor === 'realtimekit');
  if (collection === 'meetings') return { body: { success: true, data: [], paging: paging(0) }, date: listDate };
  if (collection !== 'sessions') return null;
  if (id === undefined) {
    const meeting = query.get('associated_id');
    const listed = own.filter(
      ({ meetingId, session }) => (meeting === null || meetingId === meeting) && finds(query.get('search'), session.meeting_display_name),
    );
    const data = { sessions: listed.map(({ session }) => session) };
    return { body: { success: true, data, paging: paging(listed.length) }, date: dateOf(listed) };
  }
  const found = own.find((one) => one.id === id || one.rooms.some(({ session }) => session.id === id));
  if (found === undefined) return null;
  if (child === undefined) return { body: { success: true, data: found.session }, date: found.date };
  const participants = rowsOf(found, id, query.get('page_no'));
  return { body: { success: true, data: { participants, paging: paging(participants.length) } }, date: found.date };
}

function answerSdk(held: readonly SentSession[], path: string, query: URLSearchParams): Reply | null {
  const [, collection, id, child] = path.split('/');
  const own = held.filter(({ vendor }) => vendor === 'videosdk');
  if (collection !== 'sessions') return null;
  if (id === undefined) {
    const room = query.get('roomId');
    const listed = own.filter(
      ({ meetingId, session }) => (room === null || meetingId === room) && finds(query.get('query'), session.customRoomId),
    );
    return { body: { data: listed.map(({ session }) => session), pageInfo: pageInfo(listed.length) }, date: dateOf(listed) };
  }
  const found = own.find((one) => one.id === id);
  if (found === undefined) return null;
  if (child === undefined) return { body: found.session, date: found.date };
  const participants = rowsOf(found, id, query.get('page'));
  return { body: { data: { ...found.session, participants }, pageInfo: pageInfo(found.rows.length) }, date: found.date };
}

/** Starts the server on a free port of this machine. */
export async function startVendors(): Promise<Vendors> {
  const held = new Map<string, SentSession>();
  let isDown = false;

  function answer(url: URL): Reply | null {
    if (url.pathname.startsWith(kit)) return answerKit([...held.values()], url.pathname.slice(kit.length), url.searchParams);
    if (url.pathname.startsWith('/v2/')) return answerSdk([...held.values()], url.pathname.slice('/v2'.length), url.searchParams);
    return null;
  }
  const server = createServer((request, response) => {
    const reply = isDown ? null : answer(new URL(request.url ?? '/', 'http://localhost'));
    const headers = { 'content-type': 'application/json', date: new Date(reply?.date ?? listDate).toUTCString() };
    response.writeHead(reply === null ? (isDown ? 503 : 404) : 200, headers).end(JSON.stringify(reply?.body ?? { success: false }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;
  return {
    listening: origin,
    realtimekit: { baseUrl: `${origin}/client/v4`, accountId: account, appIds: [app], token: 'token' },
    videosdk: { endpoint: origin, apiKey: 'key', secret: 'a-secret-of-more-than-thirty-two-letters' },
    hold: (session) => void held.set(session.id, session),
    setDown: (down) => {
      isDown = down;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
