import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';

/** A page of a live session's people as it was answered. */
export interface Answered {
  /** What was asked for: another question begins anew. */
  question: string;
  /** ISO */
  asOf: string;
  rows: readonly Pick<ParticipantRow, 'id' | 'state' | 'joinedAt' | 'intervals'>[];
  /** Rows on all pages. */
  total: number;
}

export interface Arrivals {
  /** Whose rows are lit up: who joined or came back since the answer before. */
  ids: ReadonlySet<string>;
  /** How many joined since the question was first asked and are on another page. */
  elsewhere: number;
}

export const noArrivals: Arrivals = { ids: new Set(), elsewhere: 0 };

/** Compares two answers in a row to the same question; `known`: what was found before. */
export function arrivalsBetween(before: Answered, after: Answered, known: Arrivals): Arrivals {
  if (before.question !== after.question) return noArrivals;
  const states = new Map(before.rows.map(({ id, state }) => [id, state]));
  const arrived = after.rows.filter(({ id, state, intervals }) => {
    if (state !== 'in') return false;
    const stateBefore = states.get(id);
    return (intervals.at(-1)?.start ?? '') > before.asOf || (stateBefore !== undefined && stateBefore !== 'in');
  });
  const newHere = after.rows.filter(({ id, joinedAt }) => !states.has(id) && joinedAt !== null && joinedAt > before.asOf).length;
  return {
    ids: new Set(arrived.map(({ id }) => id)),
    elsewhere: known.elsewhere + Math.max(0, after.total - before.total - newHere),
  };
}
