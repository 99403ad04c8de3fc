import { formatTime } from '@/lib/format';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const quarter = 15 * minute;

const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12, 24].map((count) => count * hour),
];

function minutesOfDay(at: number, zone: string): number {
  const [hours, minutes] = formatTime(at, zone).split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Round clock times of a zone for an axis. Zones differ from UTC by multiples of 15 minutes, so steps up to that are
 * round in all of them; for longer ones the quarters are read on the zone's own clock, which holds through a change of
 * summer time.
 * @param from first instant shown, ms since the epoch
 * @param to last instant shown, ms since the epoch
 * @param most how many ticks have room
 * @returns the step in ms and the instants in ms since the epoch, ascending, inside `[from, to]`
 */
export function timeTicks(from: number, to: number, zone: string, most: number): { step: number; at: number[] } {
  const wanted = (to - from) / Math.max(1, most);
  const step = steps.find((candidate) => candidate >= wanted);
  if (step === undefined) return dayTicks(from, to, zone, Math.ceil(wanted / (24 * hour)));
  const grid = Math.min(step, quarter);
  const at: number[] = [];
  for (let time = Math.ceil(from / grid) * grid; time <= to; time += grid) {
    if (step > quarter && minutesOfDay(time, zone) % (step / minute) !== 0) continue;
    const last = at.at(-1);
    // The hour that is there twice in autumn would put two ticks side by side.
    if (last !== undefined && time - last < step * 0.75) continue;
    at.push(time);
  }
  return { step, at };
}

/** How wide the column is on A4 at least, px: what its labels are set for, because nothing is measured for paper. */
export const paperWidth = 230;

/**
 * The ticks of an axis on paper: four to nine, fewer only where labels are long. Parameters and result as of
 * `timeTicks`.
 */
export function paperTicks(from: number, to: number, zone: string): { step: number; at: number[] } {
  const usual = timeTicks(from, to, zone, 6);
  if (usual.step >= 24 * hour) return timeTicks(from, to, zone, 3);
  if (usual.step < minute) return timeTicks(from, to, zone, 5);
  const finer = timeTicks(from, to, zone, 9);
  return usual.at.length <= 5 && finer.at.length <= 9 ? finer : usual;
}

function dayTicks(from: number, to: number, zone: string, days: number): { step: number; at: number[] } {
  const at: number[] = [];
  let midnight = Math.ceil(from / quarter) * quarter;
  while (midnight <= to && minutesOfDay(midnight, zone) !== 0) midnight += quarter;
  for (let day = midnight; day <= to; day += days * 24 * hour) {
    const offBy = minutesOfDay(day, zone);
    at.push(day - (offBy > 720 ? offBy - 1440 : offBy) * minute);
  }
  return { step: days * 24 * hour, at };
}
