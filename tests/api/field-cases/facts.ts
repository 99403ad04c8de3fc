import type { Flag } from '@/lib/domain/flag';
import type { RowState } from '@/lib/domain/lists/list-people';
import type { Verdict } from '@/lib/domain/person';

/**
 * What a reader is told of a person. Times as instants, durations in ms, attendance in per cent with one decimal as it
 * is shown.
 */
export interface PersonFacts {
  name: string | null;
  names: string[];
  externalId: string | null;
  role: string | null;
  roles: string[];
  state: RowState;
  joinedAt: string | null;
  leftAt: string | null;
  presentMs: number | null;
  attendance: number | null;
  verdict: Verdict | null;
  late: boolean | null;
  leftEarly: boolean | null;
  joins: number | null;
  reconnects: number | null;
  absences: number | null;
  roomChanges: number | null;
  assumedMs: number | null;
  counted: boolean;
  flags: Flag[];
}

/** What a reader is told of a session. */
export interface SessionFacts {
  status: 'live' | 'ended';
  startedAt: string | null;
  endedAt: string | null;
  people: number | null;
  peak: number | null;
  notCounted: number;
  in: number;
  present: number | null;
  partial: number | null;
  absent: number | null;
  late: number | null;
  leftEarly: number | null;
  reconnects: number;
  absences: number;
  roomChanges: number;
}

/** What one place tells: each only some of the facts. */
export interface PlaceFacts {
  place: string;
  session?: Partial<SessionFacts>;
  people?: Partial<PersonFacts>[];
}

/** The fields of `told` that are expected of it, in one order. */
function picked<Facts extends object>(facts: Partial<Facts>, expected: Partial<Facts>): Partial<Facts> {
  const picks: Partial<Facts> = {};
  for (const key in expected) if (key in facts) picks[key] = facts[key];
  return picks;
}

const byPresence = (a: Partial<PersonFacts>, b: Partial<PersonFacts>) => (a.presentMs ?? 0) - (b.presentMs ?? 0);
const named = <Facts extends Partial<PersonFacts>>(people: readonly Facts[], name: string | null) =>
  people.filter((person) => person.name === name).toSorted(byPresence);

/**
 * The facts of a place that bear on what is expected, and what they should be. Two people of one name are told apart by
 * how long they were there; where nobody is expected, nobody may be told of.
 */
export function factsToCompare(facts: PlaceFacts, expected: { session?: Partial<SessionFacts>; people?: Partial<PersonFacts>[] }) {
  const { session = {}, people = [] } = expected;
  const everybody = expected.people?.length === 0 ? (facts.people ?? []) : people;
  const names = [...new Set(everybody.map(({ name }) => name ?? null))];
  const pairs =
    facts.people === undefined ? [] : names.map((name) => ({ own: named(facts.people ?? [], name), wanted: named(people, name) }));
  return {
    actual: {
      session: picked(facts.session ?? {}, session),
      people: pairs.map(({ own, wanted }) => own.map((one, index) => picked(one, wanted[index] ?? one))),
    },
    expected: {
      session: picked(session, facts.session ?? {}),
      people: pairs.map(({ own, wanted }) => wanted.map((one, index) => picked(one, own[index] ?? one))),
    },
  };
}
