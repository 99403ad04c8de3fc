import type { Random } from '@/simulator/random';
import { CULTURES, type Culture } from './cultures';

const LISTS = Object.values(CULTURES).map(({ given, family, familyFirst }: Culture) => ({
  given: given.split(' '),
  family: family.split(' '),
  familyFirst,
}));

/** A name that is not yet in `taken`, which grows by it. In a crowd, initials are added, as people do. */
export function newName(random: Random, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const culture = random.pick(LISTS);
    const parts = [random.pick(culture.given), random.pick(culture.family)];
    if (culture.familyFirst) parts.reverse();
    if (attempt > 3) parts.splice(1, 0, `${'ABCDEFGHIJKLMNOPRSTVWYZ'.charAt(random.integer(0, 22))}.`);
    if (attempt > 12) parts.push(String(attempt));
    const name = parts.join(' ');
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
