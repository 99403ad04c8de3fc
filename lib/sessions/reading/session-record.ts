import type { Connection } from '@/lib/domain/connection';
import { type SessionLife, sessionLife } from '@/lib/domain/counting/count-rooms';
import type { Session } from '@/lib/domain/session';
import { finish } from '@/lib/domain/steps';
import { inTurns } from '@/lib/in-turns';

/**
 * What was read of a session, never changed after it was made: whoever holds one may count it and keep the result with
 * it.
 */
export interface SessionRecord {
  readonly session: Session;
  readonly rooms: Session[];
  readonly connections: Connection[];
  /** The provider's clock at its latest answer, ms. */
  readonly answeredAt: number;
  /** Our clock when the reading began, ms; absent in records that older versions kept. */
  readonly beganAt?: number;
  /** Our clock when the reading ended (or, while it goes on, now), ms. */
  readonly readAt: number;
  /** Rows read and rows announced; equal once the reading has ended. */
  readonly progress: { readonly loaded: number; readonly total: number };
  /** The reading has ended, whether everything came or not. */
  readonly ended: boolean;
  /** Fewer rows came than the provider announced, or a page failed. */
  readonly incomplete: boolean;
  /** Why a page is missing, in words for the reader; `null` when every page came. */
  readonly failure: Error | null;
  /** While it is read: the record that this one says nothing else of than how far the reading has come since. */
  readonly basis?: SessionRecord;
}

/** The record that what is found of one is kept with. */
export const basisOf = (record: SessionRecord): SessionRecord => record.basis ?? record;

/**
 * What a reading keeps of a session; it goes up when that becomes more. 2: of events their session and socket, of rows
 * when they were made, of the session when its entry was last changed.
 */
export const recordVersion = 2;

const lives = new WeakMap<SessionRecord, SessionLife>();

/** How the recorded session stands (rule 2): found once, however often it is asked for. */
export function lifeOf(record: SessionRecord): SessionLife {
  const basis = basisOf(record);
  const life = lives.get(basis) ?? finish(sessionLife(basis));
  lives.set(basis, life);
  return life;
}

/** Finds how the recorded session stands, with turns for others, unless that is known. */
export async function findLife(record: SessionRecord): Promise<void> {
  const basis = basisOf(record);
  if (!lives.has(basis)) lives.set(basis, await inTurns(sessionLife(basis)));
}

/** Whether the recorded session is still running (rule 2). */
export function isLiveRecord(record: SessionRecord): boolean {
  return lifeOf(record).live;
}
