import * as fc from 'fast-check';
import { journeyArbitrary } from './journey-arbitrary';
import { rowArbitrary } from './row-arbitrary';
import type { Given, GivenSession } from './shapes';
import { MINUTE_MS, NINE, timeArbitrary } from './time-arbitrary';

const ROOM_IDS = ['00000000-0000-4000-8000-0000000000a0', '00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'];
const VIDEO_ID = '0000000000000000000000a0';

/** What the count does not look at. */
const MISSING = {
  meetingId: fc.constant(null),
  title: fc.constant(null),
  createdAt: fc.constant(null),
  providerPeak: fc.constant(null),
  minutes: fc.constant(null),
};

const minutesFrom = (...minutes: number[]) => fc.constantFrom(...minutes.map((one) => NINE + one * MINUTE_MS));

/** Clocks of the answer: within the session, just behind it, an hour and more than a day after it. */
const clockArbitrary = fc.oneof(
  { weight: 4, arbitrary: timeArbitrary },
  { weight: 4, arbitrary: minutesFrom(61, 75, 90, 119, 120, 121, 180) },
  { weight: 2, arbitrary: minutesFrom(25 * 60, 26 * 60, 49 * 60) },
);

function sessionOf(id: string, isVideo: boolean): fc.Arbitrary<GivenSession> {
  const start = fc.oneof({ weight: 3, arbitrary: minutesFrom(0, 0, -30) }, { weight: 1, arbitrary: timeArbitrary });
  const end = fc.oneof({ weight: 3, arbitrary: minutesFrom(60, 90) }, { weight: 1, arbitrary: timeArbitrary });
  return fc.record({
    id: fc.constant(id),
    ...MISSING,
    status: fc.constantFrom('live' as const, 'ended' as const),
    startedAt: fc.option(start, { freq: 6 }),
    endedAt: fc.option(end, { freq: 2 }),
    liveConnections: isVideo ? fc.constant(null) : fc.constantFrom(0, 0, 2),
    invalidTimes: fc.constantFrom(false, false, false, true),
  });
}

/** Nasty sessions: few instants so that ties happen, and everything that vendors have been seen to send. */
export const sessionArbitrary: fc.Arbitrary<Given & { isVideo: boolean }> = fc
  .record({
    isVideo: fc.constantFrom(false, false, false, true),
    rooms: fc.constantFrom(0, 0, 1, 2),
    kind: fc.constantFrom('nasty', 'tidy', 'mixed'),
  })
  .chain(({ isVideo, rooms, kind }) => {
    const ids = isVideo ? [VIDEO_ID] : ROOM_IDS.slice(0, rooms + 1);
    const nasty = fc.array(rowArbitrary(isVideo, ids), { maxLength: 8, size: 'max' });
    const tidy = fc.array(journeyArbitrary(ids), { maxLength: 10, size: 'max' }).map((journeys) => journeys.flat());
    const mixed = fc.tuple(nasty, tidy).map(([rows, others]) => [...rows.slice(0, 3), ...others]);
    const rows = isVideo || kind === 'nasty' ? nasty : kind === 'tidy' ? tidy : mixed;
    return fc.record({
      session: sessionOf(ids[0] ?? '', isVideo),
      rooms: fc.tuple(...ids.slice(1).map((id) => sessionOf(id, isVideo))),
      connections: rows.map((list) => list.map((row, index) => ({ ...row, id: rowId(index) }))),
      answeredAt: clockArbitrary,
      isVideo: fc.constant(isVideo),
    });
  });

function rowId(index: number): string {
  return `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}
