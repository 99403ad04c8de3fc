import { sortKey } from '@/lib/domain/text/text-key';
import type { Person } from './person';

/** How the names of counted people tell them apart; names merge nobody, whoever carries them. */
export interface SameNames {
  /** How many names there are, by their sort key. */
  names: number;
  /** People who share their name with somebody else. */
  sharing: number;
  /**
   * Of these, people who share it with somebody whom they never overlap: perhaps one person whose id was new at each
   * reload.
   */
  neverTogether: number;
}

interface Stay {
  person: Person;
  start: number;
  end: number;
}

/** Of people with one name, those who never overlap at least one other of them. */
function neverTogetherOf(people: readonly Person[]): number {
  const stays: Stay[] = people.flatMap((person) => person.intervals.map(({ start, end }) => ({ person, start, end })));
  stays.sort((a, b) => a.start - b.start);
  const met = new Map<Person, Set<Person>>(people.map((person) => [person, new Set([person])]));
  let here: Stay[] = [];
  for (const stay of stays) {
    here = here.filter(({ end }) => end > stay.start);
    for (const other of here) {
      met.get(stay.person)?.add(other.person);
      met.get(other.person)?.add(stay.person);
    }
    here.push(stay);
  }
  return people.filter((person) => (met.get(person)?.size ?? 0) < people.length).length;
}

/** More people of one name than this are not compared one by one: that many are hardly ever at once. */
const maxCompared = 200;

const known = new WeakMap<readonly Person[], SameNames>();

/**
 * Looks for people who carry the same name, once for each list of people. Names are compared as they are sorted:
 * without case, accents and blanks.
 */
export function sameNames(people: readonly Person[]): SameNames {
  const found = known.get(people) ?? findSameNames(people);
  known.set(people, found);
  return found;
}

function findSameNames(people: readonly Person[]): SameNames {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    if (!person.counted || person.name === null) continue;
    const key = sortKey(person.name);
    const own = byName.get(key);
    if (own) own.push(person);
    else byName.set(key, [person]);
  }
  let sharing = 0;
  let neverTogether = 0;
  for (const own of byName.values()) {
    if (own.length < 2) continue;
    sharing += own.length;
    neverTogether += own.length > maxCompared ? own.length : neverTogetherOf(own);
  }
  return { names: byName.size, sharing, neverTogether };
}
