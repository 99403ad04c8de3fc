import type { CutStay, Stay } from './shapes';

const CLIPPED_FROM_MS = 1_000;

/** What the cut leaves of a connection's stays; `hadEmpty` when one of them was or became empty. */
export interface Cut {
  stays: CutStay[];
  hadEmpty: boolean;
  flags: string[];
}

/** Cuts closed stays to the bounds of their room. */
export function cutStays(stays: readonly Stay[], bounds: { start: number; end: number }, isLive: boolean, room: string | null): Cut {
  const cut = stays.map((stay) => {
    const sentEnd = stay.end ?? bounds.end;
    const start = Math.max(stay.start, bounds.start);
    const end = Math.min(sentEnd, bounds.end);
    const boundSource = isLive ? ('now' as const) : ('session-end' as const);
    return {
      start,
      end,
      startSource: start === stay.start ? stay.startSource : ('session-start' as const),
      endSource: end < sentEnd ? boundSource : (stay.endSource ?? 'now'),
      startAssumedUntil: stay.startAssumedUntil,
      endAssumedFrom: stay.endAssumed ? stay.lastJoin : null,
      movedMs: start - stay.start + (sentEnd - end),
      room,
    };
  });
  const flags = [
    ...(cut.some((stay) => stay.movedMs > CLIPPED_FROM_MS) ? ['clipped'] : []),
    ...(cut.some((stay) => stay.end < stay.start) ? ['invalid-times'] : []),
  ];
  const left = cut.filter((stay) => stay.end > stay.start).map(({ movedMs, ...stay }) => stay);
  return { stays: left, hadEmpty: cut.some((stay) => stay.end === stay.start), flags };
}
