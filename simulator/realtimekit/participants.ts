import { type Reply, rawJson } from '@/simulator/reply';
import { isLive, type SessionPlan, seenAt } from '@/simulator/session-plan';
import { kitError } from './errors';
import { isReply, pageOf, pagingOf } from './paging';
import { fieldsOf, minutesBetween, type Row, rowOf, rowText, searchText } from './participant-row';

/** Rows of sessions that ended, in the vendor's own order; not asked while the clock says that one is live. */
const ended = new WeakMap<SessionPlan, readonly Row[]>();

export function rowsOf(plan: SessionPlan, now: number): readonly Row[] {
  const live = isLive(plan, now);
  const known = live ? undefined : ended.get(plan);
  if (known) return known;
  const rows = plan.handmade ? plan.handmade(now).map(handmadeRow) : orderedRows(plan, now);
  if (!live) ended.set(plan, rows);
  return rows;
}

function orderedRows(plan: SessionPlan, now: number): Row[] {
  return plan
    .people()
    .connections.flatMap((connection) => rowOf(plan, connection, now) ?? [])
    .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1));
}

function handmadeRow({ peer_events, ...fields }: Record<string, unknown>): Row {
  const joinedAt = Date.parse(String(fields.joined_at));
  return {
    id: String(fields.id ?? ''),
    json: JSON.stringify(fields),
    events: peer_events === undefined ? null : JSON.stringify(peer_events),
    joinedAt: Number.isNaN(joinedAt) ? 0 : joinedAt,
    duration: Number(fields.duration) || 0,
    search: searchText(fields.id, fields.custom_participant_id, fields.display_name),
  };
}

export function listParticipants(plan: SessionPlan, query: URLSearchParams, now: number): Reply {
  const page = pageOf(query, 25, 200);
  if (isReply(page)) return page;
  const refused = refusedValue(query, {
    sort_by: ['joinedAt', 'duration'],
    sort_order: ['ASC', 'DESC'],
    include_peer_events: ['true', 'false'],
    view: ['raw', 'consolidated'],
  });
  if (refused) return refused;
  const rows = sorted(searched(consolidated(plan, query, now), query.get('search')), query);
  const shown = rows.slice(page.from, page.from + page.size);
  const events = query.get('include_peer_events') === 'true';
  const paging = JSON.stringify(pagingOf(page, shown.length, rows.length));
  return rawJson(`{"data":{"paging":${paging},"participants":[${shown.map((row) => rowText(row, events)).join(',')}]},"success":true}`);
}

export function refusedValue(query: URLSearchParams, allowed: Record<string, readonly string[]>): Reply | null {
  for (const [name, values] of Object.entries(allowed)) {
    const value = query.get(name);
    if (value !== null && !values.includes(value)) return kitError(400, `BAD_REQUEST "${name}" must be one of [${values.join(', ')}]`);
  }
  return null;
}

const orders = new WeakMap<readonly Row[], Map<string, readonly Row[]>>();

function sorted(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
  const by = query.get('sort_by');
  const order = query.get('sort_order') ?? 'ASC';
  if (by === null && order === 'ASC') return rows;
  const known = orders.get(rows) ?? new Map<string, readonly Row[]>();
  orders.set(rows, known);
  const key = `${by} ${order}`;
  let result = known.get(key);
  if (!result) {
    const sign = order === 'DESC' ? -1 : 1;
    const value = (row: Row): number => (by === 'duration' ? row.duration : row.joinedAt);
    result = [...rows].sort((a, b) => sign * (value(a) - value(b)) || (a.id < b.id ? -1 : 1));
    known.set(key, result);
  }
  return result;
}

function searched(rows: readonly Row[], search: string | null): readonly Row[] {
  const wanted = search?.toLowerCase();
  return wanted ? rows.filter((row) => row.search.includes(wanted)) : rows;
}

/** `view=consolidated` adds to each main-room row the minutes that its person spent in the breakout rooms. */
function consolidated(plan: SessionPlan, query: URLSearchParams, now: number): readonly Row[] {
  if (query.get('view') !== 'consolidated' || plan.breakouts.length === 0) return rowsOf(plan, now);
  return plan.people().connections.flatMap((connection) => {
    const seen = seenAt(connection, now);
    const row = rowOf(plan, connection, now);
    if (!seen || !row) return [];
    const elsewhere = plan.breakouts
      .flatMap((room) => room.people().connections.filter(({ person }) => person.userId === connection.person.userId))
      .reduce((sum, visit) => sum + minutesBetween(visit.joinedAt, Math.min(visit.leftAt, now)), 0);
    const fields = fieldsOf(connection, seen, now);
    const duration = Math.round((fields.duration + elsewhere) * 10_000) / 10_000;
    return { ...row, duration, json: JSON.stringify({ ...fields, duration }) };
  });
}
