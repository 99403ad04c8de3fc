import { json, type Reply } from '@/simulator/reply';
import { isLive, type SessionPlan } from '@/simulator/session-plan';
import { kitError } from './errors';
import { isReply, pageOf, pagingOf } from './paging';
import { refusedValue } from './participants';
import { sessionRecord, totalsOf } from './session-record';

export function listSessions(plans: readonly SessionPlan[], appId: string, query: URLSearchParams, now: number): Reply {
  const page = pageOf(query, 25, 1_000);
  if (isReply(page)) return page;
  const refused = refusedValue(query, {
    status: ['LIVE', 'ENDED'],
    sort_by: ['minutesConsumed', 'createdAt'],
    sort_order: ['ASC', 'DESC'],
  });
  if (refused) return refused;
  const times = ['start_time', 'end_time'].map((name) => timeOf(query.get(name)));
  if (times.some(Number.isNaN)) return kitError(400, 'BAD_REQUEST "start_time" and "end_time" must be ISO dates');
  const [from = null, to = null] = times;
  const found = plans.filter(
    (plan) => matches(plan, query, now) && (from === null || plan.startedAt >= from) && (to === null || plan.startedAt <= to),
  );
  const ordered = inOrder(found, query, now);
  const shown = ordered.slice(page.from, page.from + page.size);
  const sessions = shown.map((plan) => sessionRecord(plan, appId, now, false));
  return json({ success: true, data: { sessions }, paging: pagingOf(page, shown.length, ordered.length) });
}

function timeOf(text: string | null): number | null {
  return text ? Date.parse(text) : null;
}

function matches(plan: SessionPlan, query: URLSearchParams, now: number): boolean {
  const search = query.get('search')?.toLowerCase();
  const status = query.get('status');
  const meeting = query.get('associated_id')?.toLowerCase();
  const range = query.get('participants')?.split(':').map(Number);
  if (search && ![plan.title, plan.room.id, plan.id].some((text) => text.toLowerCase().includes(search))) return false;
  if (meeting && plan.room.id !== meeting) return false;
  if (status && (status === 'LIVE') !== isLive(plan, now)) return false;
  const count = range ? plan.people().connections.length : 0;
  return !range || (count >= (range[0] ?? 0) && count <= (range[1] ?? Number.POSITIVE_INFINITY));
}

/** Newest first unless asked otherwise. */
function inOrder(plans: readonly SessionPlan[], query: URLSearchParams, now: number): SessionPlan[] {
  const sign = query.get('sort_order') === 'ASC' ? 1 : -1;
  const value = (plan: SessionPlan): number => (query.get('sort_by') === 'minutesConsumed' ? totalsOf(plan, now).minutes : plan.startedAt);
  return [...plans].sort((a, b) => sign * (value(a) - value(b)) || (a.id < b.id ? -1 : 1));
}
