export type Clock = { now: () => number; set: (now: number) => void; advance: (ms: number) => void };

/** Ticks with the machine's clock, or stands still where a start was given; both can be moved. */
export function clockFrom(start?: number): Clock {
  let fixed = start;
  let offset = 0;
  return {
    now: () => fixed ?? Date.now() + offset,
    set: (now) => {
      if (fixed === undefined) offset = now - Date.now();
      else fixed = now;
    },
    advance: (ms) => {
      if (fixed === undefined) offset += ms;
      else fixed += ms;
    },
  };
}
