import type { RowReading } from './read-events';
import type { GivenEntry, Stay } from './shapes';
import { latest } from './signs-of-life';

interface Begun {
  start: number;
  end: number | null;
  source: 'fields' | 'previous-entry' | 'session-start';
}

/** The stays of a row that has whole ones sent: one for each that can be used. */
export function readSentStays(sent: readonly GivenEntry[], roomStart: number | null): RowReading {
  const flags = new Set<string>();
  const isUsable = (entry: GivenEntry) =>
    (entry.start !== null || entry.end !== null) && (entry.start === null || entry.end === null || entry.start <= entry.end);
  const entries = sent.filter(isUsable);
  if (entries.length < sent.length || sent.some((entry) => entry.invalidTimes)) flags.add('invalid-times');
  const begun = entries
    .flatMap((entry) => begin(entry, entries, roomStart))
    .toSorted((a, b) => a.start - b.start || Number(a.end !== null) - Number(b.end !== null));
  const stays = begun.map((entry, index): Stay => {
    const next = entry.end === null ? (begun[index + 1] ?? null) : null;
    return {
      start: entry.start,
      end: entry.end ?? next?.start ?? null,
      startSource: entry.source,
      endSource: entry.end !== null ? 'fields' : next ? 'next-entry' : null,
      startAssumedUntil: entry.source === 'fields' ? null : entry.end,
      lastJoin: entry.end === null ? entry.start : null,
      endAssumed: entry.end === null && next !== null,
    };
  });
  if (stays.some((stay) => stay.startAssumedUntil !== null)) flags.add('start-assumed');
  if (stays.some((stay) => stay.endAssumed)) flags.add('end-assumed');
  return { stays, flags };
}

function begin(entry: GivenEntry, entries: readonly GivenEntry[], roomStart: number | null): Begun[] {
  const { start, end } = entry;
  if (start !== null) return [{ start, end, source: 'fields' }];
  if (end === null) return [];
  const times = entries.filter((other) => other !== entry).flatMap((other) => [other.start, other.end]);
  const before = latest(times.filter((time): time is number => time !== null && time < end));
  const from = before ?? roomStart;
  return from === null ? [] : [{ start: from, end, source: before === null ? 'session-start' : 'previous-entry' }];
}
