import { createHash, hash } from 'node:crypto';
import { eachInSteps, finish, type Steps } from '@/lib/domain/steps';
import { rowText } from '@/lib/domain/text/row-text';
import { inTurns } from '@/lib/in-turns';
import type { SessionRecord } from './session-record';

/** What a hash begins with that is no bare one, as the first version wrote them. */
const sumMark = 'sum.';

/** Of the rows' texts in order. Archives of the first version go by it. */
function* firstHash({ session, rooms, connections }: SessionRecord): Steps<string> {
  const texts: string[] = [];
  yield* eachInSteps(connections, (row) => texts.push(rowText(row)));
  const whole = createHash('sha256').update(JSON.stringify([session, rooms]));
  texts.sort();
  yield;
  yield* eachInSteps(texts, (text) => whole.update(text));
  return whole.digest('base64url');
}

/** Of the sum of the rows' own hashes modulo 2²⁵⁶: nothing is sorted, and no text kept. */
function* sumHash({ session, rooms, connections }: SessionRecord): Steps<string> {
  let sum = 0n;
  yield* eachInSteps(connections, (row) => {
    sum += BigInt(`0x${hash('sha256', rowText(row))}`);
  });
  const content = [session, rooms, connections.length, BigInt.asUintN(256, sum).toString(16)];
  return sumMark + hash('sha256', JSON.stringify(content), 'base64url');
}

const forms = { first: firstHash, sum: sumHash };
type Form = keyof typeof forms;

const formOf = (known: string): Form => (known.startsWith(sumMark) ? 'sum' : 'first');

const found = new WeakMap<SessionRecord, Map<Form, string>>();

function foundOf(record: SessionRecord): Map<Form, string> {
  const hashes = found.get(record) ?? new Map<Form, string>();
  found.set(record, hashes);
  return hashes;
}

function hashOf(record: SessionRecord, form: Form): string {
  const hashes = foundOf(record);
  const known = hashes.get(form) ?? finish(forms[form](record));
  hashes.set(form, known);
  return known;
}

/**
 * A hash of what a record says, whatever the order its rows came in: two readings with the same hash brought the same
 * content. Found once for each record.
 */
export function contentHash(record: SessionRecord): string {
  return hashOf(record, 'sum');
}

/** Whether a record has the content of a hash that is known, also of one that an older version made. */
export function hasContent(record: SessionRecord, known: string): boolean {
  return hashOf(record, formOf(known)) === known;
}

/** Finds the hash of a record, and what it takes to compare it with one that is `known`, with turns for others. */
export async function findHash(record: SessionRecord, known: string | null): Promise<void> {
  const hashes = foundOf(record);
  for (const form of new Set<Form>(['sum', known === null ? 'sum' : formOf(known)])) {
    if (!hashes.has(form)) hashes.set(form, await inTurns(forms[form](record)));
  }
}
