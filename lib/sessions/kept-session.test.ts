import { describe, expect, it } from 'vitest';
import { ProviderError } from '@/lib/providers/provider-error';
import { keep } from './kept-session';
import type { SessionRecord } from './session-record';
import { rowsNumbered, session } from './testing/fake-provider';

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
  it('is final with its first whole reading from 15 minutes after its end on, and not before', () => {
    for (const sinceEndMs of [0, minute, 5 * minute, 15 * minute - 1]) expect(keep(whole(3, sinceEndMs), undefined).final).toBe(false);
    for (const sinceEndMs of [15 * minute, 60 * minute]) expect(keep(whole(3, sinceEndMs), undefined).final).toBe(true);
  });

  it('is never final while a part of it is missing', () => {
    expect(keep(part(3, 60 * minute), undefined)).toMatchObject({ final: false, failure: { error: failure } });
  });

  it('stays whole when a later reading fails, however many rows that one has', () => {
    const before = keep(whole(200, minute), undefined);
    for (const rows of [1, 200, 400]) {
      const after = keep(part(rows, 2 * minute), before);
      expect(after).toEqual({ ...before, failure: { error: failure, at: endedAt + 2 * minute } });
    }
  });

  it('of which only parts came is kept as the largest, of two as large the later', () => {
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

  it('is final three minutes after rows were first missing, also where others are missing each time', () => {
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
