import { describe, expect, test } from 'vitest';
import { words } from '@/lib/providers/id-forms';
import { ProviderError } from '@/lib/providers/provider-error';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { rowsNumbered, rowsStillIn, session } from '@/lib/sessions/testing/fake-provider';
import { type KeptSession, nextReadAt } from './kept-session';
import { afterEvent, type SessionEvent } from './session-life';

/** What is kept after a reading ended. */
function keep(record: SessionRecord, before: KeptSession | undefined): KeptSession {
  const after = afterEvent(before, { kind: 'read', record, idForm: words, readFor: null });
  if (after === undefined) throw new Error('Nothing is kept after a reading.');
  return after;
}

const endedAt = session.endedAt ?? 0;
const minute = 60_000;
const failure = new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 500 });

/** A whole reading of an ended session, so long after its end. */
function whole(rows: number, sinceEndMs: number): SessionRecord {
  const at = { answeredAt: endedAt + sinceEndMs, readAt: endedAt + sinceEndMs };
  const progress = { loaded: rows, total: rows };
  return { session, rooms: [], connections: rowsNumbered(rows), ...at, progress, ended: true, incomplete: false, failure: null };
}
const part = (rows: number, sinceEndMs: number): SessionRecord => ({ ...whole(rows, sinceEndMs), incomplete: true, failure });

describe('a session that was read', () => {
  test('is final with its first whole reading from 15 minutes after its end on, and not before', () => {
    for (const sinceEndMs of [0, minute, 5 * minute, 15 * minute - 1]) expect(keep(whole(3, sinceEndMs), undefined).final).toBe(false);
    for (const sinceEndMs of [15 * minute, 60 * minute]) expect(keep(whole(3, sinceEndMs), undefined).final).toBe(true);
  });

  test('is never final while a part of it is missing', () => {
    expect(keep(part(3, 60 * minute), undefined)).toMatchObject({ final: false, failure: { error: failure } });
  });

  test('stays whole when a later reading fails, however many rows that one has', () => {
    const before = keep(whole(200, minute), undefined);
    for (const rows of [1, 200, 400]) {
      const after = keep(part(rows, 2 * minute), before);
      expect(after).toEqual({ ...before, failure: { error: failure, at: endedAt + 2 * minute } });
    }
  });

  test('is kept as the largest part where only parts came, of two as large the later', () => {
    const before = keep(part(200, minute), undefined);
    const keptAfter = (rows: number) => keep(part(rows, 2 * minute), before).record;
    expect([keptAfter(100).readAt, keptAfter(200).readAt, keptAfter(300).readAt].map((at) => at - endedAt)).toEqual([
      minute,
      2 * minute,
      2 * minute,
    ]);
    expect(keep(whole(100, 2 * minute), before).record.connections).toHaveLength(100);
    // Nothing failed, but rows are missing all the same.
    expect(keep({ ...whole(100, 2 * minute), incomplete: true }, before).record.connections).toHaveLength(200);
  });

  test('is final three minutes after rows were first missing, also where others are missing each time', () => {
    const missing = (sinceEndMs: number): SessionRecord => {
      const record = { ...whole(200, sinceEndMs), incomplete: true };
      return { ...record, connections: record.connections.map((row) => ({ ...row, name: `at ${sinceEndMs}` })) };
    };
    let kept = keep(missing(60 * minute), undefined);
    for (const later of [61, 62]) {
      kept = keep(missing(later * minute), kept);
      expect(kept.final).toBe(false);
    }
    expect(keep(missing(63 * minute), kept).final).toBe(true);
  });
});

describe('the end that counting believes', () => {
  /** A whole reading, so long after the usual end, of a session with other fields. */
  const read = (sinceEndMs: number, fields: Partial<SessionRecord>) => ({ ...whole(2, sinceEndMs), ...fields });
  const joinedLater = (afterEndMs: number) => [
    ...rowsNumbered(2),
    { ...rowsNumbered(3).slice(2)[0], joinedAt: endedAt + afterEndMs, leftAt: endedAt + afterEndMs + minute } as (typeof rows)[number],
  ];
  const rows = rowsNumbered(1);

  test('is no old end of a session that went on, whatever its status says', () => {
    const connections = joinedLater(60 * minute);
    expect(keep(read(62 * minute, { connections }), undefined).final).toBe(false);
    expect(keep(read(61 * minute + 15 * minute, { connections }), undefined).final).toBe(true);
    const live = { ...session, status: 'live' as const };
    const stillIn = connections.map((row, index) => (index === 2 ? { ...row, leftAt: null } : row));
    expect(keep(read(80 * minute, { session: live, connections: stillIn }), undefined)).toMatchObject({ final: false, seen: null });
  });

  test('is no end that is still to come: then two readings a minute apart make it final', () => {
    const future = { session: { ...session, endedAt: endedAt + 120 * minute } };
    const first = keep(read(30 * minute, future), undefined);
    expect(first.final).toBe(false);
    expect(keep(read(31 * minute, future), first).final).toBe(true);
    // Called live, it is.
    const live = { session: { ...future.session, status: 'live' as const } };
    expect(keep(read(31 * minute, live), first)).toMatchObject({ final: false, seen: null });
    const over = keep(read(136 * minute, live), undefined);
    expect(over.final).toBe(true);
    expect(nextReadAt(over)).toBe(endedAt + 146 * minute);
  });

  test('is that of the breakout room that ended last, and a session is live while one of its rooms is', () => {
    const room = { ...session, id: 'room', endedAt: endedAt + 40 * minute };
    const connections = [...rowsNumbered(2), { ...joinedLater(30 * minute)[2], roomId: 'room' } as (typeof rows)[number]];
    expect(keep(read(50 * minute, { rooms: [room], connections }), undefined).final).toBe(false);
    expect(keep(read(55 * minute, { rooms: [room], connections }), undefined).final).toBe(true);
    const goesOn = { ...room, status: 'live' as const, endedAt: null };
    const stillIn = connections.map((row) => (row.roomId === 'room' ? { ...row, leftAt: null } : row));
    expect(keep(read(55 * minute, { rooms: [goesOn], connections: stillIn }), undefined)).toMatchObject({ final: false, seen: null });
  });

  test('is the last sign of life of a session that nobody closed, which is read again ten minutes later', () => {
    const open = { session: { ...session, status: 'live' as const, endedAt: null } };
    expect(keep(read(60 * minute, open), undefined)).toMatchObject({ final: false, seen: null });
    const over = keep(read(60 * minute + 1, open), undefined);
    expect(over.final).toBe(true);
    expect(nextReadAt(over)).toBe(endedAt + 70 * minute + 1);
    expect(nextReadAt(keep(whole(2, 61 * minute), undefined))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a session that has ended', () => {
  const ended = keep(whole(3, minute), undefined);
  const goesOn = (rows: number): SessionRecord => ({
    ...whole(rows, 2 * minute),
    session: { ...session, status: 'live', endedAt: null },
    connections: rowsStillIn(rows),
  });

  test('goes on with as many rows, and not with fewer', () => {
    for (const before of [ended, { ...ended, final: true }]) {
      expect(keep(goesOn(3), before)).toMatchObject({ final: false, seen: null, failure: null });
      expect(keep(goesOn(2), before).record).toBe(ended.record);
    }
  });

  test('is final again at once when it is read again long after its end, and on the way to it when it ended just now', () => {
    const final = { ...ended, final: true };
    expect(keep(whole(4, 60 * minute), final).final).toBe(true);
    expect(keep(whole(4, 5 * minute), final).final).toBe(false);
    expect(keep({ ...whole(4, 60 * minute), incomplete: true }, final).record).toBe(ended.record);
  });
});

describe('a session on its way into the archive', () => {
  const state = { contentHash: 'h', changedTo: 'changed', listedRead: null, lacksFields: true, lacksRows: false, triedAt: null };
  const ended = keep(whole(3, 60 * minute), undefined);
  const lived = (before: KeptSession | undefined, ...events: SessionEvent[]) => events.reduce(afterEvent, before);
  const failed = (at: number): SessionEvent[] => [{ kind: 'archiving-began' }, { kind: 'archiving-failed', reason: 'full', at }];

  test('is tried again after a minute, and then after twice as long each time, up to an hour', () => {
    const waits: number[] = [];
    let kept: KeptSession | undefined = ended;
    for (let tries = 1; tries <= 8; tries++) {
      kept = lived(kept, ...failed(0));
      expect(kept?.archiving).toMatchObject({ state: 'failed', reason: 'full', tries });
      waits.push(kept?.archiving.state === 'failed' ? kept.archiving.retryAt / minute : Number.NaN);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(lived(kept, { kind: 'archiving-began' })?.archiving).toEqual({ state: 'under-way', tries: 8 });
  });

  test('is final once it is there, and gone from memory where it is there no more', () => {
    const archived = { record: whole(3, minute), idForm: words, state };
    expect(lived(undefined, { kind: 'archived', archived })).toMatchObject({ final: true, archiving: { state: 'done' }, archived: state });
    expect(lived(ended, { kind: 'archived', archived: null })).toBeUndefined();
  });

  test('stands there as it was looked up, and as the try to read it again left it', () => {
    const kept = lived(ended, { kind: 'looked-up', state });
    expect(kept?.archived).toEqual(state);
    const inVain = { at: 5, changedTo: 'changed', isDone: false };
    expect(lived(kept, { kind: 'tried-again', again: inVain })?.archived).toEqual({ ...state, triedAt: 5 });
    const done = { ...state, triedAt: 5, changedTo: null, listedRead: 'changed', lacksFields: false };
    expect(lived(kept, { kind: 'tried-again', again: { ...inVain, isDone: true } })?.archived).toEqual(done);
  });

  test('is nothing of which nothing is kept, whatever fails', () => {
    for (const event of [...failed(0), { kind: 'reading-failed', error: failure, at: 0 }, { kind: 'looked-up', state }] as SessionEvent[])
      expect(afterEvent(undefined, event)).toBeUndefined();
  });
});
