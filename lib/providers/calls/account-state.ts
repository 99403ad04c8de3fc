import type { ProviderErrorKind } from '@/lib/providers/provider-error';
import type { Purpose } from './call-purpose';

/** Calls that were booked in the 10 s from `at` (ms). */
interface Slot {
  at: number;
  members: number;
  recipients: number;
  worker: number;
}

/** What all instances share of a provider's account. Times in ms on the shared clock. */
export interface AccountState {
  /** The calls of the last 310 s, the oldest first. */
  slots: readonly Slot[];
  /** The provider asked to be left alone until then. */
  pause: { until: number; kind: ProviderErrorKind } | null;
  /** The provider refuses this credential (its hash) since then; before `until` nobody asks again. */
  refused: { credential: string; until: number; since: number } | null;
  /** What the provider itself says is left of its own limit. */
  remaining: { calls: number; until: number } | null;
  /** The lowest budget that an instance has booked with lately. */
  lowest: { limit: number; until: number } | null;
  /** Until then a part of the budget is kept for the worker, which is late. */
  workerLateUntil: number;
  /** When somebody was last let through to see whether the provider works again. */
  probedAt: number;
  /** When the provider last answered well, to within 10 s. */
  lastGood: number;
  /** By how much the clock of whoever asked is ahead of the provider's (`Date`), and since when; `null` while it is right. */
  clockOff: { ms: number; since: number } | null;
}

export const emptyAccount: AccountState = {
  slots: [],
  pause: null,
  refused: null,
  remaining: null,
  lowest: null,
  workerLateUntil: 0,
  probedAt: 0,
  lastGood: 0,
  clockOff: null,
};

/** What is given with every look at the state: the shared clock (ms), this instance's budget, the credential's hash. */
export interface Facts {
  now: number;
  limit: number;
  credential: string;
}

/** Why no call was booked, and in how many ms to ask again. `broken`: this instance's breaker stays open. */
export interface Refusal {
  kind: ProviderErrorKind | 'broken';
  waitMs: number;
}

export const slotMs = 10_000;
export const windowMs = 300_000;
/** A slot counts until its last call is certainly older than the window. */
const keptMs = windowMs + slotMs;
/** A slot that lies this far ahead shows that the clock was set back. */
const aheadMs = 60_000;
const probeMs = 10_000;
const refusedMs = 60_000;
/** Clocks that are further apart than this are a problem. */
const clockOffMs = 60_000;
/** Of the budget: what recipients and the worker get at most, and what is kept for a worker that is late. */
const recipientsPart = 0.4;
export const workerPart = 0.6;
const latePart = 0.15;
/** Of the budget, what the worker leaves free for people while it is not late. */
const leftToPeople = 0.2;

const callsOf = ({ members, recipients, worker }: Slot) => members + recipients + worker;

/** The slots that count at `now`. Of a clock that was set back all calls count as made now, so that none is forgotten. */
function slotsAt({ slots }: AccountState, now: number): readonly Slot[] {
  const newest = slots.at(-1)?.at ?? 0;
  if (newest > now + aheadMs) {
    const sum = (purpose: Purpose) => slots.reduce((calls, slot) => calls + slot[purpose], 0);
    return [{ at: now - (now % slotMs), members: sum('members'), recipients: sum('recipients'), worker: sum('worker') }];
  }
  return slots.some(({ at }) => at + keptMs <= now) ? slots.filter(({ at }) => at + keptMs > now) : slots;
}

/** Calls of the last 300 s (up to 310), of one purpose or of all. */
export function usedCalls(state: AccountState, now: number, purpose?: Purpose): number {
  return slotsAt(state, now).reduce((sum, slot) => sum + (purpose === undefined ? callsOf(slot) : slot[purpose]), 0);
}

/** In how many ms `calls` more fit below `below`, of one purpose or of all; infinite where they never do. */
export function callsFreeIn(
  state: AccountState,
  now: number,
  { calls, below, purpose }: { calls: number; below: number; purpose?: Purpose },
) {
  if (calls > below) return Number.POSITIVE_INFINITY;
  let over = usedCalls(state, now, purpose) + calls - below;
  if (over <= 0) return 0;
  for (const slot of slotsAt(state, now)) {
    over -= purpose === undefined ? callsOf(slot) : slot[purpose];
    if (over <= 0) return Math.max(1, slot.at + keptMs - now);
  }
  return keptMs;
}

/** The budget that holds: the lowest of those that instances have lately booked with. */
export function limitAt({ lowest }: AccountState, { now, limit }: Pick<Facts, 'now' | 'limit'>): number {
  return lowest !== null && lowest.until > now ? Math.min(lowest.limit, limit) : limit;
}

/** In how many ms the shares let this purpose make a call; 0 now. */
function waitForShare(state: AccountState, purpose: Purpose, facts: Facts): number {
  const { now } = facts;
  const limit = limitAt(state, facts);
  const remaining = state.remaining !== null && state.remaining.until > now ? state.remaining : null;
  const wait = (below: number, of?: Purpose) =>
    callsFreeIn(state, now, { calls: 1, below: Math.floor(below), ...(of === undefined ? {} : { purpose: of }) });
  const whole = wait(limit);
  if (remaining !== null && remaining.calls <= 0) return Math.max(whole, remaining.until - now);
  const isLate = state.workerLateUntil > now;
  if (purpose === 'worker') {
    const yielded = isLate ? 0 : wait(Math.max(1, limit * (1 - leftToPeople)));
    return Math.max(whole, yielded, wait(Math.max(1, limit * workerPart), 'worker'));
  }
  // What is kept for a late worker is what it has not used of its part yet.
  const kept = isLate ? Math.max(0, Math.floor(limit * latePart) - usedCalls(state, now, 'worker')) : 0;
  const shared = kept === 0 ? whole : wait(limit - kept);
  return purpose === 'recipients' ? Math.max(shared, wait(Math.max(1, limit * recipientsPart), 'recipients')) : shared;
}

/** What somebody asks for who is about to make a call. */
export interface Request {
  purpose: Purpose;
  /** Since when (shared clock, ms) this instance's breaker is open; `null` while it is closed. */
  brokenSince: number | null;
}

/** Books one call, or says why not. Has no effects and throws nothing. */
export function bookCall(
  state: AccountState,
  { purpose, brokenSince }: Request,
  facts: Facts,
): { state: AccountState; refusal: Refusal | null } {
  const { now, limit, credential } = facts;
  const refuse = (kind: Refusal['kind'], waitMs: number) => ({ state, refusal: { kind, waitMs: Math.max(1, Math.ceil(waitMs)) } });
  if (state.pause !== null && state.pause.until > now) return refuse(state.pause.kind, state.pause.until - now);
  const refused = state.refused?.credential === credential ? state.refused : null;
  if (refused !== null && refused.until > now) return refuse('unauthorized', refused.until - now);
  const isBroken = brokenSince !== null && state.lastGood <= brokenSince;
  const isProbe = refused !== null || isBroken;
  const sinceProbe = now - state.probedAt;
  if (isProbe && sinceProbe >= 0 && sinceProbe < probeMs) return refuse(refused === null ? 'broken' : 'unauthorized', probeMs - sinceProbe);
  const wait = waitForShare(state, purpose, facts);
  if (wait > 0) return refuse('rate-limited', Math.min(wait, keptMs));

  const at = now - (now % slotMs);
  const kept = slotsAt(state, now);
  const last = kept.at(-1);
  const isSame = last !== undefined && last.at >= at;
  const slot = isSame ? last : { at, members: 0, recipients: 0, worker: 0 };
  const { lowest, remaining } = state;
  const isLowest = lowest === null || lowest.until <= now || limit <= lowest.limit;
  return {
    refusal: null,
    state: {
      ...state,
      slots: [...(isSame ? kept.slice(0, -1) : kept), { ...slot, [purpose]: slot[purpose] + 1 }],
      lowest: isLowest ? { limit, until: now + keptMs } : lowest,
      remaining: remaining === null || remaining.until <= now ? null : { ...remaining, calls: remaining.calls - 1 },
      probedAt: isProbe ? now : state.probedAt,
    },
  };
}

/** What an answer of the provider says about the account. */
export interface AnswerNote {
  outcome: 'good' | 'refused' | 'failed';
  /** How long it asks to be left alone, ms, and as what kind of failure that is told. */
  pauseMs?: number | undefined;
  kind?: ProviderErrorKind | undefined;
  /** What it says is left of its own limit, and for how many ms. */
  remaining?: { calls: number; forMs: number } | null;
  /** By how many ms the clock of whoever asked is ahead of the answer's `Date`; absent where it has none. */
  aheadMs?: number | undefined;
}

/** The state after an answer; the same object where nothing is worth writing down. Throws nothing. */
export function afterAnswer(
  state: AccountState,
  { outcome, pauseMs, kind, remaining = null, aheadMs: ahead }: AnswerNote,
  { now, credential }: Facts,
): AccountState {
  let after = state;
  if (pauseMs !== undefined && now + pauseMs > (state.pause?.until ?? 0))
    after = { ...after, pause: { until: now + pauseMs, kind: kind ?? 'unavailable' } };
  if (outcome === 'refused') {
    const since = after.refused?.credential === credential ? after.refused.since : now;
    after = { ...after, refused: { credential, until: now + refusedMs, since } };
  }
  const isOff = ahead === undefined ? after.clockOff !== null : Math.abs(ahead) > clockOffMs;
  if (isOff !== (after.clockOff !== null)) after = { ...after, clockOff: isOff && ahead !== undefined ? { ms: ahead, since: now } : null };
  if (outcome === 'good') {
    if (after.refused?.credential === credential) after = { ...after, refused: null };
    if (now - after.lastGood >= slotMs || after.probedAt > after.lastGood) after = { ...after, lastGood: now };
  }
  // Only what is less than our own budget would leave is of interest, or what was told before.
  const known = after.remaining !== null && after.remaining.until > now ? after.remaining : null;
  if (remaining !== null && remaining.calls < (known?.calls ?? tightCalls))
    after = { ...after, remaining: { calls: remaining.calls, until: now + remaining.forMs } };
  return after;
}

/** Below so many calls that are left, what the provider says of its limit is kept. */
const tightCalls = 100;

/** The state of a worker that is late, for five minutes from now. */
export function withLateWorker(state: AccountState, { now }: Facts): AccountState {
  return state.workerLateUntil > now + windowMs / 2 ? state : { ...state, workerLateUntil: now + windowMs };
}
