import { describe, expect, test } from 'vitest';
import type { CountedFigures } from '@/lib/domain/answers/counted-figures';
import type { Session } from '@/lib/domain/session';
import { session } from '@/lib/sessions/testing/fake-provider';
import { entryOf, figuresBeside } from './listed-entry';

const minute = 60_000;
const end = session.endedAt ?? 0;
const attendance = { present: 3, partial: 0, absent: 0, averageAttendance: 1, curve: null };
const asRead: Session = { ...session, updatedAt: end };
const calledLive: Session = { ...asRead, status: 'live', endedAt: null };

function beside(listed: Session, asOf: number, read: Partial<CountedFigures> & { session?: Session; listedRead?: string }) {
  const { session: known = asRead, listedRead = null, ...figures } = read;
  const counted = { live: false, asOf: end, start: session.startedAt, end, summary: { people: 3, peak: 3 }, attendance, incomplete: false };
  return figuresBeside(listed, asOf, { figures: { ...counted, ...figures }, session: known, listedRead });
}

describe('a listed entry', () => {
  test('gives way to our count where it is the one that was read, whatever it says', () => {
    expect(beside(calledLive, end + minute, { session: calledLive })).toMatchObject({ live: false, end, attendance });
    // The main room has ended, a group goes on.
    expect(beside(asRead, end + minute, { live: true, end: null, asOf: end + minute })).toMatchObject({ live: true });
  });

  test('makes a session live again where it has changed, of which nobody is judged', () => {
    const again = { ...calledLive, updatedAt: end + minute };
    for (const liveConnections of [null, 2])
      expect(beside({ ...again, liveConnections }, end + minute, {})).toMatchObject({
        live: true,
        end: null,
        attendance: undefined,
        summary: { people: 3 },
      });
    // Nobody is in it by the provider's own counter.
    expect(beside({ ...again, liveConnections: 0 }, end + minute, {})).toMatchObject({ live: false, end, attendance });
    // It was read because of that, and has ended by our count.
    expect(beside(again, end + minute, { listedRead: entryOf(again) })).toMatchObject({ live: false, end });
  });

  test('ends a session which was live when it was read last', () => {
    const live = { live: true, end: null, asOf: end - 10 * minute, session: calledLive };
    expect(beside(asRead, end + minute, live)).toMatchObject({ live: false, end, attendance: undefined });
    const announced = { ...asRead, status: 'live' as const };
    expect(beside(announced, end - minute, { ...live, session: announced })).toMatchObject({ live: true });
    expect(beside(announced, end, { ...live, session: announced })).toMatchObject({ live: false });
  });

  test('goes before a live count that is older than an hour', () => {
    const goesOn = { live: true, end: null, asOf: end };
    expect(beside(asRead, end + 60 * minute, goesOn)).toMatchObject({ live: true });
    expect(beside(asRead, end + 60 * minute + 1, goesOn)).toMatchObject({ live: false, end });
    expect(beside(calledLive, end + 300 * minute, { ...goesOn, session: calledLive })).toMatchObject({ live: true });
  });
});
