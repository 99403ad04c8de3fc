import type { Connection } from '@/lib/domain/connection';
import { type SessionLife, sessionLife } from '@/lib/domain/counting/count-rooms';
import type { Session } from '@/lib/domain/session';

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
}

/**
 * What a reading keeps of a session; it goes up when that becomes more. 2: of events their session and socket, of rows
 * when they were made, of the session when its entry was last changed.
 */
export const recordVersion = 2;

const lives = new WeakMap<SessionRecord, SessionLife>();

/** How the recorded session stands (rule 2): found once, however often it is asked for. */
export function lifeOf(record: SessionRecord): SessionLife {
  const known = lives.get(record);
  if (known !== undefined) return known;
  const life = sessionLife(record);
  lives.set(record, life);
  return life;
}

/** Whether the recorded session is still running (rule 2). */
export function isLiveRecord(record: SessionRecord): boolean {
  return lifeOf(record).live;
}
