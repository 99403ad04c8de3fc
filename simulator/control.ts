import type { Clock } from './clock';
import { faultKinds, isFault } from './faults/apply-fault';
import type { Fault } from './faults/fault';
import type { RateLimit } from './rate-limit';
import { type Call, json, type Reply } from './reply';

type RecordedCall = { at: string; method: string; path: string; query: string; status: number };
/**
 * A fault for the calls that match, `times` often (null: for ever), after the first `after` of them were let through.
 */
export type Rule = { match: RegExp; fault: Fault; times: number | null; after: number; seen: number; memory: Map<string, unknown> };

export type Controls = { clock: Clock; limit: RateLimit; rules: Rule[]; calls: RecordedCall[]; latencyMs: number };

/** `/__control/…`: what a test may turn on the simulator; never part of a vendor's API. */
export function control(controls: Controls, call: Call): Reply {
  const body: unknown = call.body ? JSON.parse(call.body) : {};
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  switch (`${call.method} ${call.path}`) {
    case 'GET /__control/calls':
      return json(controls.calls);
    case 'DELETE /__control/calls':
      controls.calls.length = 0;
      return json({ ok: true });
    case 'POST /__control/faults':
      return addFault(controls, fields);
    case 'DELETE /__control/faults':
      controls.rules.length = 0;
      return json({ ok: true });
    case 'POST /__control/clock':
      return moveClock(controls.clock, fields);
    case 'POST /__control/latency':
      controls.latencyMs = numberIn(fields, 'ms');
      return json({ ok: true });
    case 'POST /__control/rate-limit':
      controls.limit.configure(numberIn(fields, 'limit'), numberIn(fields, 'windowMs'));
      return json({ ok: true });
    default:
      return json({ error: `no such control: ${call.method} ${call.path}` }, 404);
  }
}

function addFault(controls: Controls, { match, fault, times = null, after = 0 }: Record<string, unknown>): Reply {
  if (typeof match !== 'string' || !isFault(fault))
    return json({ error: `a fault needs "match" and a "fault.kind" of ${faultKinds.join(', ')}` }, 400);
  if ((times !== null && typeof times !== 'number') || typeof after !== 'number')
    return json({ error: '"times" is a number or null, "after" a number' }, 400);
  controls.rules.push({ match: new RegExp(match), fault, times, after, seen: 0, memory: new Map() });
  return json({ ok: true });
}

/** The first rule that applies to a call, and how often it applied before. */
export function ruleFor({ rules }: Controls, call: Call): { rule: Rule; used: number } | undefined {
  for (const rule of rules) {
    if (!rule.match.test(call.target)) continue;
    const used = rule.seen - rule.after;
    if (rule.times !== null && used >= rule.times) continue;
    rule.seen += 1;
    if (used >= 0) return { rule, used };
  }
  return undefined;
}

function moveClock(clock: Clock, { now, advanceMs }: Record<string, unknown>): Reply {
  if (typeof now === 'string' && !Number.isNaN(Date.parse(now))) clock.set(Date.parse(now));
  else if (typeof advanceMs === 'number') clock.advance(advanceMs);
  else return json({ error: 'say {"now": ISO} or {"advanceMs": n}' }, 400);
  return json({ ok: true, now: new Date(clock.now()).toISOString() });
}

function numberIn(fields: Record<string, unknown>, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !(value >= 0)) throw new Error(`"${name}" must be a number of at least 0`);
  return value;
}
