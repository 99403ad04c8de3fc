import * as fc from 'fast-check';
import type { GivenRow } from './shapes';
import { MINUTE_MS, NINE } from './time-arbitrary';

const GAPS_MS = [0, 0, 1, 30_000, 60_000, 60_001, 5 * MINUTE_MS];
const STAYS_MS = [30_000, 2 * MINUTE_MS, 5 * MINUTE_MS, 5 * MINUTE_MS + 1, 12 * MINUTE_MS, 20 * MINUTE_MS, 45 * MINUTE_MS];

/**
 * Somebody who goes from room to room, or comes again, with gaps around the limits of the rules; each stay is a
 * connection of its own, and the last may have no end.
 */
export function journeyArbitrary(roomIds: readonly string[]): fc.Arbitrary<Omit<GivenRow, 'id'>[]> {
  return fc
    .record({
      userId: fc.nat(9).map((number) => `00000000-0000-4000-8000-0000000002${String(number).padStart(2, '0')}`),
      names: fc.constantFrom(['Cem'], ['Cem', 'cem'], ['iPad', 'Cem'], ['Dag', null]),
      roles: fc.constantFrom<(string | null)[]>(['guest'], ['guest', 'host'], ['robot'], ['robot', 'guest'], [null, 'robot']),
      start: fc.constantFrom(-30, -1, 0, 0, 0, 0, 4, 5, 6, 20).map((minutes) => NINE + minutes * MINUTE_MS),
      stays: fc.array(
        fc.record({
          room: fc.constantFrom(...roomIds),
          gap: fc.constantFrom(...GAPS_MS),
          lasts: fc.constantFrom(...STAYS_MS),
          overlaps: fc.constantFrom(false, false, false, true),
          duration: fc.constantFrom('none', 'fits', 'differs'),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      isLastOpen: fc.constantFrom(false, false, true),
      isAnyOpen: fc.constantFrom(false, false, false, true),
      hasEvents: fc.constantFrom(true, true, false),
    })
    .map(({ userId, names, roles, start, stays, isLastOpen, isAnyOpen, hasEvents }) => {
      let now = start;
      return stays.map((stay, index) => {
        const from = now + (stay.overlaps ? -MINUTE_MS : stay.gap);
        const to = from + stay.lasts;
        now = to;
        const isOpen = isAnyOpen || (isLastOpen && index === stays.length - 1);
        const times = { joinedAt: from, leftAt: isOpen ? null : to, createdAt: from };
        const joining = { kind: 'join' as const, at: from, label: 'any' };
        const events = isOpen ? [joining] : [joining, { kind: 'leave' as const, at: to, label: 'any' }];
        return {
          ...times,
          userId,
          externalId: null,
          name: names[index % names.length] ?? null,
          role: roles[index % roles.length] ?? null,
          providerDurationMs:
            stay.duration === 'none' ? null : stay.lasts + (stay.duration === 'fits' ? 0 : 61_000 + Math.round(stay.lasts / 10)),
          events: hasEvents ? events : [],
          stays: null,
          roomId: stay.room === roomIds[0] ? null : stay.room,
          notPerson: false,
          invalidTimes: false,
        };
      });
    });
}
