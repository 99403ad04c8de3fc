import type { Connection } from '@/lib/domain/connection';
import { isSessionLive } from '@/lib/domain/counting/count-rooms';
import type { Session } from '@/lib/domain/session';

/** What was read of a session, never changed after it was made: whoever holds one may count it and keep the result with it. */
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

const liveRecords = new WeakMap<SessionRecord, boolean>();

/** Whether the recorded session is still running (rule 2). */
export function isLiveRecord(record: SessionRecord): boolean {
  const known = liveRecords.get(record);
  if (known !== undefined) return known;
  const live = isSessionLive(record);
  liveRecords.set(record, live);
  return live;
}
