import { isLive, type SessionPlan, seenAt } from '@/simulator/session-plan';
import { minutesBetween } from './participant-row';

const iso = (ms: number): string => new Date(ms).toISOString();

type Totals = { present: number; peak: number; minutes: number };

/** Only asked once the clock is past the end: clocks can be set back, and simulators share plans. */
const ended = new WeakMap<SessionPlan, Totals>();

/** The session as the vendor lists it. `ended_at` is absent while it is live. */
export function sessionRecord(plan: SessionPlan, appId: string, now: number, withRooms: boolean): Record<string, unknown> {
  const live = isLive(plan, now);
  const { endedAt } = plan.people();
  const totals = totalsOf(plan, now);
  return {
    id: plan.id,
    associated_id: plan.room.id,
    meeting_display_name: plan.title,
    type: 'meeting',
    status: live ? 'LIVE' : 'ENDED',
    live_participants: live ? totals.present : 0,
    max_concurrent_participants: totals.peak,
    minutes_consumed: Math.round(totals.minutes * 100) / 100,
    organization_id: appId,
    started_at: iso(plan.startedAt),
    ...(live ? {} : { ended_at: iso(endedAt) }),
    created_at: iso(plan.startedAt),
    updated_at: iso(live ? Math.max(plan.startedAt, now - 5_000) : endedAt + 40),
    ...(withRooms ? { breakout_rooms: plan.breakouts.map((room) => sessionRecord(room, appId, now, false)) } : {}),
  };
}

/** The peak counts peers, not people: two devices of one person are two. */
export function totalsOf(plan: SessionPlan, now: number): Totals {
  const live = isLive(plan, now);
  const known = live ? undefined : ended.get(plan);
  if (known) return known;
  if (plan.handmade) return handmadeTotals(plan.handmade(now));
  const steps: { at: number; by: number }[] = [];
  let minutes = 0;
  for (const connection of plan.people().connections) {
    const seen = seenAt(connection, now);
    if (!seen) continue;
    minutes += minutesBetween(seen.joinedAt, seen.leftAt ?? now);
    for (const { start, end } of seen.visits) {
      steps.push({ at: start, by: 1 });
      if (end !== null) steps.push({ at: end, by: -1 });
    }
  }
  steps.sort((a, b) => a.at - b.at || a.by - b.by);
  let present = 0;
  let peak = 0;
  for (const { by } of steps) {
    present += by;
    peak = Math.max(peak, present);
  }
  const totals = { present, peak, minutes };
  if (!live) ended.set(plan, totals);
  return totals;
}

function handmadeTotals(rows: readonly Record<string, unknown>[]): Totals {
  const minutes = rows.reduce((sum, { duration }) => sum + (typeof duration === 'number' ? Math.max(0, duration) : 0), 0);
  return { present: 0, peak: rows.length, minutes };
}
