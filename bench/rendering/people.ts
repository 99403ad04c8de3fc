/** A person on the axis: three stretches of presence, in ms from its start. */
export interface TimelinePerson {
  id: string;
  name: string;
  bars: { start: number; end: number }[];
}

export const axisStart = Date.UTC(2026, 10, 17, 10);
export const axisMs = 3_600_000;
/** What a zoom shows: a quarter of the axis. */
export const quarter = { start: axisMs / 4, end: axisMs / 2 };

/** The same people for every renderer. Numbers are spread by a multiplicative step, so that no two runs differ. */
export function timelinePeople(count: number): TimelinePerson[] {
  return Array.from({ length: count }, (_, index) => {
    const spread = (step: number, most: number) => (index * step) % most;
    const first = spread(7_919, 600_000);
    const away = 900_000 + spread(104_729, 500_000);
    const second = away + 20_000 + spread(1_299_709, 300_000);
    const third = 2_400_000 + spread(15_485_863, 300_000);
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `Person number ${index}`,
      bars: [
        { start: first, end: away },
        { start: second, end: 2_300_000 },
        { start: third, end: 3_000_000 + spread(32_452_843, 600_000) },
      ],
    };
  });
}
