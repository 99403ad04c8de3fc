import { uuidOf } from '@/simulator/ids';
import { type Random, randomFrom } from '@/simulator/random';
import { type Member, memoisedBy } from '@/simulator/session-plan';
import type { Culture } from './cultures';
import type { Place } from './places';

/**
 * `numbers` begins their custom ids, as `s-20417`. Cultures that are named twice are twice as frequent; `places`, where
 * all live in one region.
 */
export type GroupSpec = {
  key: string;
  size: number;
  numbers: string;
  cultures: readonly Culture[];
  places?: readonly Place[];
  /** What somebody of them is like, where not all are as `mannerAt` has it. */
  manner?: Manner;
};

export type Group = (seed: number) => readonly Member[];
type Manner = Pick<Member, 'misses' | 'habits' | 'weakLine'>;

const ORDINARY: Manner = { misses: 0.02, habits: {}, weakLine: false };

/** A class, a team, a course: the same people each week. */
export function groupOf(spec: GroupSpec): Group {
  return memoisedBy((seed: number) => {
    const random = randomFrom(seed, 'group', spec.key);
    const taken = new Set<string>();
    let number = random.integer(2_000, 8_000) * (spec.size > 1_000 ? 10 : 1);
    return Array.from({ length: spec.size }, (_, index): Member => {
      number += random.integer(1, 4);
      const name = nameIn(random, spec.cultures, taken, spec.size <= 40);
      return {
        id: uuidOf('member', spec.key, index),
        customId: `${spec.numbers}-${number}`,
        name: name.whole,
        relative: relativeOf(random, name),
        place: random.pick(spec.places ?? name.culture.places),
        ...(spec.manner ?? mannerAt(index)),
      };
    });
  });
}

/**
 * In every dozen one is late more often than not, one has a weak line, one is often away and one leaves early now and
 * then. The first leads, always there.
 */
function mannerAt(index: number): Manner {
  if (index === 0) return { ...ORDINARY, misses: 0 };
  switch (index % 13) {
    case 4:
      return { ...ORDINARY, habits: { late: 0.75 } };
    case 9:
      return { ...ORDINARY, habits: { reconnect: 0.7, absence: 0.25 }, weakLine: true };
    case 11:
      return { ...ORDINARY, misses: 0.3 };
    case 2:
      return { ...ORDINARY, habits: { early: 0.35 } };
    default:
      return ORDINARY;
  }
}

type Name = { whole: string; family: string; culture: Culture };

/**
 * In a small group nobody shares a first name or a family name. In a crowd some do; most of those whose name is taken
 * use an initial or two family names.
 */
function nameIn(random: Random, cultures: readonly Culture[], taken: Set<string>, small: boolean): Name {
  for (let attempt = 0; ; attempt += 1) {
    const culture = random.pick(cultures);
    const given = random.pick(wordsOf(`${culture.given} ${culture.furtherGiven}`));
    const first = random.pick(wordsOf(`${culture.family} ${culture.furtherFamily}`));
    const chosen = small || attempt < 3 ? { given, family: first } : distinctName(random, culture, given, first);
    const whole = culture.familyFirst ? `${chosen.family} ${chosen.given}` : `${chosen.given} ${chosen.family}`;
    const keys = small ? [given, first] : [whole];
    if (!keys.some((key) => taken.has(key)) || attempt > 100 || (!small && attempt > 2 && random.chance(0.04))) {
      for (const key of keys) taken.add(key);
      return { whole, family: chosen.family, culture };
    }
  }
}

function distinctName(random: Random, culture: Culture, given: string, family: string): { given: string; family: string } {
  const second = random.pick(wordsOf(culture.furtherFamily));
  if (culture.double === undefined || culture.familyFirst || second === family || random.chance(0.6))
    return { given: culture.familyFirst ? given : `${given} ${'ABCDEFGHIJKLMNOPRSTVWYZ'.charAt(random.integer(0, 22))}.`, family };
  return { given, family: `${family}${culture.double}${second}` };
}

/** Another first name with the same family name. */
function relativeOf(random: Random, { whole, family, culture }: Name): string {
  const given = random.pick(wordsOf(culture.furtherGiven).filter((word) => !whole.includes(word)));
  return culture.familyFirst ? `${family} ${given}` : `${given} ${family}`;
}

const wordsOf = memoisedBy((text: string) => text.split(' '));
