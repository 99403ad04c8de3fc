import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSession } from '@/lib/domain/count-session';
import { differencesOf } from '@/lib/domain/testing/second-count/difference';
import { secondCount } from '@/lib/domain/testing/second-count/second-count';
import { sessionArbitrary } from '@/lib/domain/testing/second-count/session-arbitrary';
import type { Choices } from '@/lib/domain/testing/second-count/shapes';
import { defaultThresholds } from '@/lib/domain/thresholds';

const choicesArbitrary: fc.Arbitrary<Choices> = fc.record({
  excludedRoles: fc.constantFrom<string[]>([], ['robot'], ['robot', 'host']),
  rooms: fc.constantFrom('all', 'all', 'main'),
  counted: fc.constantFrom('people', 'people', 'all'),
  window: fc.constantFrom('core', 'core', 'session'),
});

it('counts random sessions as the second count does, which goes by the text in another way', () => {
  fc.assert(
    fc.property(sessionArbitrary, choicesArbitrary, (given, choices) => {
      const first = countSession(given, { ...choices, thresholds: defaultThresholds });
      expect(differencesOf(first, secondCount(given, choices)).join('\n')).toBe('');
    }),
    { numRuns: 1_000 },
  );
});
