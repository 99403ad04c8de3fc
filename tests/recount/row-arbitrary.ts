import * as fc from 'fast-check';
import type { GivenEntry, GivenEvent, GivenRow } from './shapes';
import { maybeTimeArbitrary, timeArbitrary } from './time-arbitrary';

const USERS = [1, 2, 3].map((number) => `00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`);
const FOREIGN_SESSION = '00000000-0000-4000-8000-0000000000ff';

const identityArbitrary = fc.record({
  userId: fc.option(fc.constantFrom(...USERS), { freq: 3 }),
  externalId: fc.option(fc.constantFrom('c-1', 'c-2'), { freq: 2 }),
  name: fc.option(fc.constantFrom('Ann', 'ÁNN ', 'Bob', 'Łoś'), { freq: 6 }),
});

function eventsArbitrary(roomId: string): fc.Arbitrary<GivenEvent[]> {
  const socketLists = fc.constantFrom<(string | undefined)[][]>([undefined], ['s1'], ['s1', 's2'], ['s1', 's2', 's3'], ['s1', undefined]);
  const sessionLists = fc.constantFrom<(string | undefined)[][]>(
    [undefined],
    [undefined],
    [roomId],
    [roomId, roomId, FOREIGN_SESSION],
    [FOREIGN_SESSION, undefined],
  );
  return fc.tuple(socketLists, sessionLists).chain(([sockets, sessions]) => {
    const event = fc.record({
      kind: fc.constantFrom<GivenEvent['kind']>('join', 'join', 'join', 'leave', 'leave', 'other'),
      at: fc.option(timeArbitrary, { freq: 20 }),
      label: fc.constant('any'),
      session: fc.constantFrom(...sessions),
      socket: fc.constantFrom(...sockets),
    });
    const stay = fc.tuple(timeArbitrary, timeArbitrary, event).map(([one, other, { label, session, socket }]) => [
      { kind: 'join' as const, at: Math.min(one, other), label, session, socket },
      { kind: 'leave' as const, at: Math.max(one, other), label, session, socket },
    ]);
    return fc.oneof(
      fc.array(event, { maxLength: 6 }),
      fc.array(stay, { minLength: 1, maxLength: 3 }).map((stays) => stays.flat()),
      fc.tuple(fc.array(stay, { maxLength: 2 }), fc.array(event, { maxLength: 2 })).map(([stays, events]) => [...stays.flat(), ...events]),
    );
  });
}

const entryArbitrary: fc.Arbitrary<GivenEntry> = fc.oneof(
  fc.record({ start: maybeTimeArbitrary, end: maybeTimeArbitrary, invalidTimes: fc.constantFrom(false, false, false, true) }),
  fc
    .tuple(timeArbitrary, timeArbitrary)
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other), invalidTimes: false })),
);

/** A row of whole stays, without events and fields. */
const stayRowArbitrary: fc.Arbitrary<Omit<GivenRow, 'id'>> = fc
  .tuple(identityArbitrary, fc.array(entryArbitrary, { maxLength: 4 }), fc.constantFrom(false, false, false, true))
  .map(([identity, stays, isRecorder]) => ({
    ...identity,
    userId: identity.userId ?? 'dora',
    externalId: null,
    name: isRecorder ? 'recorder' : identity.name,
    notPerson: isRecorder,
    role: null,
    joinedAt: null,
    leftAt: null,
    createdAt: null,
    providerDurationMs: null,
    events: [],
    stays,
    roomId: null,
    invalidTimes: stays.some((entry) => entry.invalidTimes),
  }));

const plainRowArbitrary = (roomIds: readonly string[]): fc.Arbitrary<Omit<GivenRow, 'id'>> =>
  fc.constantFrom(...roomIds).chain((roomId) =>
    fc
      .record({
        identity: identityArbitrary,
        role: fc.option(fc.constantFrom('guest', 'host', 'robot'), { freq: 8 }),
        joinedAt: maybeTimeArbitrary,
        leftAt: maybeTimeArbitrary,
        createdAt: fc.constantFrom('none' as const, 'null' as const, 'joined' as const, 'time' as const),
        createdTime: timeArbitrary,
        duration: fc.nat(7),
        durationShift: fc.constantFrom(0, 0, 0, 1, -1, 59_000, 61_000),
        events: eventsArbitrary(roomId),
        invalidTimes: fc.constantFrom(false, false, false, false, true),
      })
      .map(({ identity, createdAt, createdTime, duration, durationShift, ...row }) => ({
        ...identity,
        ...row,
        createdAt: { none: undefined, null: null, joined: row.joinedAt ?? createdTime, time: createdTime }[createdAt],
        providerDurationMs: durationOf(row, duration, durationShift),
        stays: null,
        roomId: roomId === roomIds[0] ? null : roomId,
        notPerson: false,
      })),
  );

/** A provider's duration that fits one reading of the row or another, or none of them. */
function durationOf(
  row: { joinedAt: number | null; leftAt: number | null; events: GivenEvent[] },
  kind: number,
  shift: number,
): number | null {
  const times = row.events.flatMap((event) => (event.at === null ? [] : [event.at])).toSorted((a, b) => a - b);
  const [first, last] = [times[0] ?? row.joinedAt, times.at(-1) ?? row.leftAt];
  const spans = [
    [first, last],
    [row.joinedAt, last],
    [first, row.leftAt],
    [row.joinedAt, row.leftAt],
    [times[0] ?? null, times[1] ?? null],
  ];
  const [from, to] = spans[kind] ?? [null, null];
  if (from !== null && to !== null && from !== undefined && to !== undefined && to + shift >= from) return to - from + shift;
  return kind === 6 ? 10 * 60_000 + Math.abs(shift) : null;
}

/** A row as a vendor might send it, without its id, in one of the rooms (the first is the main room). */
export function rowArbitrary(isVideo: boolean, roomIds: readonly string[]): fc.Arbitrary<Omit<GivenRow, 'id'>> {
  return isVideo ? stayRowArbitrary : plainRowArbitrary(roomIds);
}
