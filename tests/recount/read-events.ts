import { heldTime } from './cells';
import type { LogReading } from './read-log';
import { readSockets } from './read-sockets';
import type { GivenRow, Stay } from './shapes';
import { earliest } from './signs-of-life';

const DOUBTFUL_FROM_MS = 120_000;

export interface RowReading {
  stays: Stay[];
  flags: Set<string>;
}

/** What reading a row needs to know beside it. */
export interface RowSurroundings {
  isForeign: (event: GivenRow['events'][number]) => boolean;
  earlySigns: readonly number[];
  roomStart: number | null;
}

interface Widening {
  end: 'start' | 'end';
  stays: Stay[];
  to: number;
  byMs: number;
}

/** The stays of a row that events tell of, widened by its fields; null when no event can be used. */
export function readEvents(row: GivenRow, around: RowSurroundings): RowReading | { stays: null; flags: Set<string> } {
  const usable = row.events.flatMap((event) =>
    event.kind !== 'other' && event.at !== null && !around.isForeign(event)
      ? [{ at: event.at, joins: event.kind === 'join', socket: event.socket ?? null }]
      : [],
  );
  const reading = readSockets(usable, row.joinedAt);
  const flags = new Set<string>();
  if (reading.leaveRepeated) flags.add('repeated-leave');
  if (reading.logs.some((log) => log.joinRepeated)) flags.add('repeated-join');
  if (reading.logs.length === 0) return { stays: null, flags };
  const read = reading.logs.map((log) => ({ log, stays: staysOf(log, reading.assumedEnd(log), row, around) }));
  const stays = read.flatMap((one) => one.stays);
  if (stays.some((stay) => stay.endAssumed)) flags.add('end-assumed');
  if (stays.some((stay) => stay.startAssumedUntil !== null)) flags.add('start-assumed');
  widen(row, read, stays, flags);
  return { stays, flags };
}

function staysOf(log: LogReading, assumedEnd: number | null, row: GivenRow, around: RowSurroundings): Stay[] {
  return log.stays.flatMap(({ start, end }): Stay[] => {
    const closed = end ?? assumedEnd;
    const tail = {
      end: closed,
      endSource: end !== null ? ('events' as const) : assumedEnd !== null ? ('next-entry' as const) : null,
      lastJoin: end === null ? log.lastJoin : null,
      endAssumed: end === null && assumedEnd !== null,
    };
    if (start !== null) return [{ start, startSource: 'events', startAssumedUntil: null, ...tail }];
    if (row.joinedAt !== null) return [{ start: row.joinedAt, startSource: 'fields', startAssumedUntil: null, ...tail }];
    const leave = log.first.at;
    const sign = earliest(around.earlySigns.filter((time) => time < leave));
    const from = sign ?? around.roomStart;
    if (from === null) return [];
    return [{ start: from, startSource: sign === null ? 'session-start' : 'sign-of-life', startAssumedUntil: leave, ...tail }];
  });
}

function widen(row: GivenRow, read: { log: LogReading; stays: Stay[] }[], stays: Stay[], flags: Set<string>): void {
  const { joinedAt, leftAt } = row;
  const firstAt = Math.min(...read.map((one) => one.log.first.at));
  const lastAt = Math.max(...read.map((one) => one.log.last.at));
  const widenings: Widening[] = [];
  if (joinedAt !== null && joinedAt < firstAt) {
    const begun = read
      .filter((one) => one.log.first.at === firstAt && !one.log.first.isLeave)
      .flatMap((one) => one.stays.slice(0, 1))
      .slice(0, 1);
    if (begun.length > 0) widenings.push({ end: 'start', stays: begun, to: joinedAt, byMs: firstAt - joinedAt });
  }
  if (leftAt !== null && leftAt > lastAt) {
    const open = stays.filter((stay) => stay.end === null);
    for (const stay of open) Object.assign(stay, { end: leftAt, endSource: 'fields', lastJoin: null });
    const closed = read
      .filter((one) => one.log.last.at === lastAt && one.log.last.closes)
      .flatMap((one) => one.stays.slice(-1))
      .slice(0, 1);
    if (open.length === 0 && closed.length > 0) widenings.push({ end: 'end', stays: closed, to: leftAt, byMs: leftAt - lastAt });
  }
  const doubtful = widenings.filter((widening) => widening.byMs > DOUBTFUL_FROM_MS);
  for (const widening of widenings) if (!doubtful.includes(widening)) apply(widening);
  if (doubtful.length > 0) flags.add('fields-disagree');
  const duration = row.providerDurationMs;
  if (duration === null || stays.some((stay) => stay.end === null)) return;
  for (const widening of believed(doubtful, stays, duration)) apply(widening);
}

function apply(widening: Widening): void {
  for (const stay of widening.stays) {
    if (widening.end === 'start') Object.assign(stay, { start: widening.to, startSource: 'fields' });
    else Object.assign(stay, { end: widening.to, endSource: 'fields' });
  }
}

function believed(doubtful: Widening[], stays: Stay[], durationMs: number): Widening[] {
  const choices: Widening[][] = [[], doubtful, ...doubtful.map((one) => [one])];
  const total = (set: Widening[]) =>
    heldTime(
      stays.map((stay) => {
        const at = (end: Widening['end']) => set.find((widening) => widening.end === end && widening.stays.includes(stay))?.to;
        return { start: at('start') ?? stay.start, end: at('end') ?? stay.end ?? stay.start };
      }),
    );
  const ranked = choices
    .map((set) => ({ set, total: total(set), widensStart: set.some((widening) => widening.end === 'start') }))
    .toSorted(
      (a, b) =>
        Math.abs(a.total - durationMs) - Math.abs(b.total - durationMs) ||
        a.total - b.total ||
        Number(b.widensStart) - Number(a.widensStart),
    );
  return ranked[0]?.set ?? [];
}
