import type { SecondCount, SecondPerson } from './second-count';

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** The figures of the whole session: of counted people alone, those who never came with 0; rounded to ms. */
export function summarizeSecond(count: SecondCount) {
  const counted = count.people.filter((person) => person.counted);
  const of = (figure: (person: SecondPerson) => number) => sum(counted.map(figure));
  const times = counted.map((person) => person.presentMs).toSorted((a, b) => a - b);
  const middle = [times[Math.floor((times.length - 1) / 2)] ?? 0, times[Math.floor(times.length / 2)] ?? 0];
  const judged = (verdict: string) => (count.live ? null : counted.filter((person) => person.verdict === verdict).length);
  return {
    people: counted.length,
    connections: of((person) => person.rows.length),
    notCounted: count.people.length - counted.length,
    in: counted.filter((person) => person.state === 'in').length,
    peak: count.peak,
    peakAt: count.peakAt,
    averagePresentMs: Math.round(sum(times) / Math.max(1, counted.length)),
    medianPresentMs: Math.round(sum(middle) / 2),
    averageAttendance: counted.length === 0 ? 0 : of((person) => person.attendance) / counted.length,
    present: judged('present'),
    partial: judged('partial'),
    absent: judged('absent'),
    late: of((person) => Number(person.late)),
    leftEarly: count.live ? null : of((person) => Number(person.leftEarly)),
    outsideWindow: of((person) => Number(person.outsideWindowMs > 0)),
    reconnects: of((person) => person.reconnects),
    roomChanges: of((person) => person.roomChanges),
    absences: of((person) => person.absences),
    assumedMs: of((person) => person.assumedMs),
  };
}
