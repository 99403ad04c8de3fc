import { LRUCache } from 'lru-cache';
import type { SessionCount } from '@/lib/domain/count-session';
import type { Invitee } from '@/lib/domain/meeting';
import type { Person } from '@/lib/domain/person';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { type CountedSession, listsOf } from '@/lib/sessions/counting/counted-session';
import { pseudonymsOf } from './pseudonyms';
import { publicCount, shownPeople } from './public-count';
import { type PublicIds, publicIds } from './public-ids';
import { publicInvitee } from './public-invitees';
import { publicPerson } from './public-person';
import { publicRow } from './public-row';
import { type PublicRules, publicRules } from './public-rules';
import type { OpenReport } from './report-row';

/** A count as recipients of one report see it, and the way back, which only the server may go. */
export interface ShownCount {
  rules: PublicRules;
  counted: CountedSession;
  /** The people behind the public ones, by public id. */
  originals: ReadonlyMap<string, Person>;
}

interface Wanted {
  report: OpenReport;
  count: SessionCount;
  /** Invitees who never came, where the report shows them. */
  missing: readonly Invitee[];
  /** Whether it is counted as most recipients ask for it. */
  isOrdinary: boolean;
}

interface Kept extends Pick<Wanted, 'count' | 'missing'> {
  settings: string;
  shown: Promise<ShownCount>;
}

/**
 * Two of each report: the ordinary one, and the latest of another kind. So nobody who asks for every kind there is
 * drives out what other links show; weighed by people, of all reports together.
 */
const kept = new LRUCache<string, Kept>({
  maxSize: 150_000,
  sizeCalculation: ({ count, missing }) => count.people.length + missing.length + 1,
});

const keyOf = (reportId: string, isOrdinary: boolean) => `${reportId} ${isOrdinary}`;

/** Drops what a report shows. */
export function forgetShownCount(reportId: string): void {
  for (const isOrdinary of [true, false]) kept.delete(keyOf(reportId, isOrdinary));
}

/** People made between two turns of the event loop. */
const perTurn = 250;

/** As often as needed for other requests to have their turn. */
async function inPieces<T, R>(all: readonly T[], make: (one: T) => R): Promise<R[]> {
  const made: R[] = [];
  for (let first = 0; first < all.length; first += perTurn) {
    if (first > 0) await new Promise(setImmediate);
    for (const one of all.slice(first, first + perTurn)) made.push(make(one));
  }
  return made;
}

/**
 * The numbers that a report shows for names, by public id, drawn for who has none yet; none where it shows no numbers.
 * Throws as `pseudonymsOf`.
 */
async function drawNumbers(report: OpenReport, people: readonly { id: string }[], { idOf, remember }: PublicIds) {
  if (report.names !== 'pseudonyms' || !report.include.participants) return new Map<string, number>();
  const ids = await inPieces(people, ({ id }) => idOf(id));
  remember();
  return pseudonymsOf(report.row.id, ids, report.row.mode === 'live' ? 'as-they-come' : 'at-once');
}

/** As recipients of a report will see them: numbers are drawn for those without one. Throws as `pseudonymsOf`. */
export async function prepareNumbers(report: OpenReport, people: readonly { id: string }[]): Promise<void> {
  await drawNumbers(report, people, publicIds(report.row));
}

async function show({ report, count, missing }: Wanted): Promise<ShownCount> {
  const ids = publicIds(report.row);
  const shown = shownPeople(count.people, report);
  const numbers = await drawNumbers(report, [...shown, ...missing], ids);
  const rules = publicRules(report, ids.idOf, numbers);
  const people = await inPieces(shown, (person) => publicPerson(person, rules));
  const invitees = missing.map((invitee) => publicInvitee(invitee, rules));
  ids.remember();
  const { thresholds } = countOptions(defaultSwitches);
  return {
    rules,
    counted: listsOf(publicCount(count, rules, people), { thresholds, neverCame: invitees, toRow: publicRow(rules) }),
    originals: new Map(shown.flatMap((person, index) => (people[index] === undefined ? [] : [[people[index].id, person] as const]))),
  };
}

const areSame = (one: readonly Invitee[], other: readonly Invitee[]) =>
  one === other || (one.length === other.length && one.every(({ id }, index) => id === other[index]?.id));

/**
 * A count as a report shows it: made once for each count and report, however many recipients ask. A failure is not
 * kept. Throws what the database throws.
 */
export function shownCount(wanted: Wanted): Promise<ShownCount> {
  const { report, count, missing, isOrdinary } = wanted;
  const { names, include, fields, title } = report;
  const key = keyOf(report.row.id, isOrdinary);
  const settings = JSON.stringify([names, include, fields, title]);
  const known = kept.get(key);
  if (known?.count === count && known.settings === settings && areSame(known.missing, missing)) return known.shown;
  const made: Kept = { count, missing, settings, shown: show(wanted) };
  made.shown.catch(() => {
    if (kept.peek(key) === made) kept.delete(key);
  });
  kept.set(key, made);
  return made.shown;
}
