import { randomInt } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { database } from '@/lib/db/database';
import { isTaken } from '@/lib/storage-problem';

/** Bounded by the numbers of all reports together. */
const known = new LRUCache<string, ReadonlyMap<string, number>>({ maxSize: 300_000, sizeCalculation: (numbers) => numbers.size + 1 });
/** One draw at a time for each report, however many recipients look at once. */
const drawings = new Map<string, Promise<ReadonlyMap<string, number>>>();
const rowsPerInsert = 1_000;
const tries = 5;

/**
 * Whose numbers are drawn: everybody's at once, or of a session that goes on, where people come one after the other.
 */
export type Draw = 'at-once' | 'as-they-come';

/** So many that of a session that goes on nearly all people have come before there are not enough. */
const ranges = [9_999, 99_999, 999_999];

function anyFree(taken: ReadonlySet<number>, newcomers: number): number[] {
  const most = ranges.find((range) => taken.size + newcomers <= range / 2) ?? 2_000_000_000;
  const drawn = new Set<number>();
  while (drawn.size < newcomers) {
    const number = randomInt(1, most + 1);
    if (!taken.has(number)) drawn.add(number);
  }
  return [...drawn];
}

function lowestFree(taken: ReadonlySet<number>, newcomers: number): number[] {
  const free: number[] = [];
  for (let number = 1; free.length < newcomers; number += 1) if (!taken.has(number)) free.push(number);
  for (let last = free.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [free[last], free[other]] = [free[other] ?? 0, free[last] ?? 0];
  }
  return free;
}

/**
 * Numbers that nobody has, as many as there are newcomers, of which neither a name nor an order can be read. Those
 * drawn at once are the lowest, in random order. Later ones are any of many, or who came later would have the higher
 * ones.
 */
export function drawNumbers(taken: ReadonlySet<number>, newcomers: number, draw: Draw): number[] {
  return draw === 'at-once' ? lowestFree(taken, newcomers) : anyFree(taken, newcomers);
}

async function readNumbers(reportId: string): Promise<Map<string, number>> {
  const db = await database();
  const rows = await db.selectFrom('report_pseudonym').select(['person', 'number']).where('report_id', '=', reportId).execute();
  return new Map(rows.map(({ person, number }) => [person, number]));
}

/** Draws numbers for those without one. Another instance may draw at the same moment: its numbers count then. */
async function drawMissing(reportId: string, people: readonly string[], draw: Draw): Promise<ReadonlyMap<string, number>> {
  for (let attempt = 1; ; attempt += 1) {
    const numbers = await readNumbers(reportId);
    known.set(reportId, numbers);
    const missing = people.filter((person) => !numbers.has(person));
    if (missing.length === 0) return numbers;
    const drawn = drawNumbers(new Set(numbers.values()), missing.length, draw);
    const rows = missing.map((person, index) => ({ report_id: reportId, person, number: drawn[index] ?? 0 }));
    try {
      const db = await database();
      await db.transaction().execute(async (transaction) => {
        for (let first = 0; first < rows.length; first += rowsPerInsert) {
          await transaction
            .insertInto('report_pseudonym')
            .values(rows.slice(first, first + rowsPerInsert))
            .execute();
        }
      });
    } catch (error) {
      if (attempt >= tries || !isTaken(error)) throw error;
    }
  }
}

/** Drops the numbers that were read of a report. */
export function forgetPseudonyms(reportId: string): void {
  known.delete(reportId);
}

/**
 * The number of every person of a report by the id recipients see. Drawn once and stored, so that somebody is the same
 * guest on every page, instance and day. Throws what the database throws.
 */
export async function pseudonymsOf(reportId: string, people: readonly string[], draw: Draw): Promise<ReadonlyMap<string, number>> {
  const haveAll = (numbers: ReadonlyMap<string, number>) => people.every((person) => numbers.has(person));
  let numbers = known.get(reportId);
  while (numbers === undefined || !haveAll(numbers)) {
    const drawing = drawings.get(reportId) ?? drawMissing(reportId, people, draw).finally(() => drawings.delete(reportId));
    drawings.set(reportId, drawing);
    numbers = await drawing;
  }
  return numbers;
}
