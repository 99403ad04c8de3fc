import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { countSession } from '@/lib/domain/count-session';
import type { CountInput } from '@/lib/domain/counting/count-input';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { uuids, words } from '@/lib/providers/id-forms';
import { differencesOf } from '@/tests/recount/difference';
import { secondCount } from '@/tests/recount/second-count';
import { sessionArbitrary } from '@/tests/recount/session-arbitrary';
import type { Choices, Given, GivenSession } from '@/tests/recount/shapes';

const choicesArbitrary: fc.Arbitrary<Choices> = fc.record({
  excludedRoles: fc.constantFrom<string[]>([], ['robot'], ['robot', 'host']),
  rooms: fc.constantFrom('all', 'all', 'main'),
  counted: fc.constantFrom('people', 'people', 'all'),
  window: fc.constantFrom('core', 'core', 'session'),
});

/** A session as it is read, with what no count looks at. */
function asRead({ session, rooms, connections, answeredAt, isVideo }: Given & { isVideo: boolean }): CountInput {
  const whole = (one: GivenSession) => ({ ...one, meetingId: null, title: null, providerPeak: null, minutes: null });
  const rows = connections.map((row) => ({
    ...row,
    ...{ reportId: null, updatedAt: null },
    events: row.events.map((event) => ({ label: 'any', ...event })) as Connection['events'],
  }));
  return { session: whole(session), rooms: rooms.map(whole), connections: rows, answeredAt, idForm: isVideo ? words : uuids };
}

describe('countSession', () => {
  test('counts random sessions as the second count does, which follows the rules in another way', () => {
    fc.assert(
      fc.property(sessionArbitrary, choicesArbitrary, (given, choices) => {
        const first = countSession(asRead(given), { ...choices, thresholds: defaultThresholds });
        expect(differencesOf(first, secondCount(given, choices)).join('\n')).toBe('');
      }),
      { numRuns: 1_000 },
    );
  });
});
