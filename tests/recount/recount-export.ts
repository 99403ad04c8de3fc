import { type ExportedPerson, type ExportFile, readExport } from './read-export';
import { type SecondPerson, secondCount } from './second-count';
import { summarizeSecond } from './summarize-second';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const figures = [
  ...['name', 'role', 'state', 'joinedAt', 'leftAt', 'presentMs', 'attendance', 'verdict', 'late', 'leftEarly', 'joins', 'reconnects'],
  ...['roomChanges', 'absences', 'assumedMs', 'providerPresentMs', 'providerDiffers', 'outsideWindowMs', 'counted', 'flags', 'connections'],
];

/** A figure as text; shares to nine places, as sums of them may differ in the last. */
const written = (value: unknown) => JSON.stringify(typeof value === 'number' ? Number(value.toFixed(9)) : value);

function line(what: string, of: Record<string, unknown>): string {
  return `${what}: ${Object.entries(of)
    .map(([name, value]) => `${name} ${written(value)}`)
    .join(', ')}`;
}

function exportedLine(person: ExportedPerson): string {
  const flags = [...(person.flags as string[])].toSorted();
  const of = Object.fromEntries(figures.map((name) => [name, name === 'flags' ? flags : person[name]]));
  return line('person', { ...of, in: person.intervals.map(({ start, end }) => `${start}/${end}`) });
}

/** Bars end where the room changes, and presence goes on: bars that touch are one stretch. */
function joined(spans: readonly { start: string; end: string }[]): { start: string; end: string }[] {
  const stretches: { start: string; end: string }[] = [];
  for (const { start, end } of spans) {
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

function recountedLine(person: SecondPerson): string {
  const { rows, presence } = person;
  const shown = { ...person, joinedAt: iso(person.joinedAt), leftAt: iso(person.leftAt), connections: rows.length };
  const of = Object.fromEntries(figures.map((name) => [name, Object.entries(shown).find(([key]) => key === name)?.[1]]));
  return line('person', { ...of, in: presence.runs.map(({ start, end }) => `${iso(start)}/${iso(end)}`) });
}

/**
 * The figures of a JSON export of everybody, as lines: as the file has them, and as they are counted again from its
 * rows. Equal where both are right.
 */
export function recountExport(file: ExportFile): { exported: string[]; recounted: string[] } {
  const { given, choices } = readExport(file);
  const second = secondCount(given, choices);
  const summary = summarizeSecond(second);
  const { session, items } = file;
  const summarized = { ...summary, peakAt: iso(summary.peakAt) };
  const { window } = second;
  const ofWindow = window && { ...window, start: iso(window.start), end: iso(window.end) };
  const names = Object.keys(summarized).toSorted();
  const windowNames = Object.keys(ofWindow ?? {}).toSorted();
  const pick = (of: Record<string, unknown> | null, keys: string[]) => of && Object.fromEntries(keys.map((key) => [key, of[key]]));
  const people = items.map((person) => exportedLine({ ...person, intervals: joined(person.intervals) }));
  return {
    exported: [
      line('session', { live: session.status === 'live', asOf: session.asOf, flags: [...session.flags].toSorted() }),
      line('summary', pick(session.summary, names) ?? {}),
      line('window', pick(session.attendanceWindow, windowNames) ?? {}),
      ...people.toSorted(),
    ],
    recounted: [
      line('session', { live: second.live, asOf: iso(second.asOf), flags: second.flags }),
      line('summary', pick(summarized, names) ?? {}),
      line('window', pick(ofWindow, windowNames) ?? {}),
      ...second.people.map(recountedLine).toSorted(),
    ],
  };
}
