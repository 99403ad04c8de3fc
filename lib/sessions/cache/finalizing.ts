import { logStorage } from '@/lib/log-storage';
import type { Provider } from '@/lib/providers/provider';
import type { Archive } from '@/lib/sessions/archive/archive';
import { PastRetention } from '@/lib/sessions/archive/over-sessions';
import { isLiveRecord } from '@/lib/sessions/reading/session-record';
import type { ArchiveView } from './archive-view';
import type { Finalizer } from './finalizer';
import { askAgainAfter, nextReadAt } from './kept-session';
import type { KeptSessions } from './kept-sessions';
import type { SessionEvent } from './session-life';

/** A reading of a session. `round` counts the readings in a row that nobody waited for. */
export interface Reading {
  key: string;
  provider: Provider;
  sessionId: string;
  round: number;
}

interface Parts {
  archive: Archive;
  archiveView: ArchiveView;
  sessions: KeptSessions;
  finalizer: Finalizer;
  now: () => number;
  maySpare: (provider: Provider) => boolean;
  isReading: (key: string) => boolean;
  read: (reading: Reading) => unknown;
}

/** How often in a row a session that has ended is read again although nobody looks, so that it becomes final. */
const backgroundReadings = 3;
const spareAgainMs = 60_000;

/**
 * What happens to an ended session after it was read: when it is final it is stored; what may still change is read
 * again later, also when nobody looks. A live session is left to those who look.
 */
export function createFinalizing({
  archive,
  archiveView,
  sessions,
  finalizer,
  now,
  maySpare,
  isReading,
  read,
}: Parts): (reading: Reading) => void {
  function readAgain(reading: Reading): void {
    const kept = sessions.get(reading.key);
    if (kept === undefined || kept.final || isReading(reading.key)) return;
    if (maySpare(reading.provider)) read(reading);
    else finalizer.watch(reading.key, now() + spareAgainMs, () => readAgain(reading));
  }

  function store({ key, provider, sessionId }: Reading): void {
    const kept = sessions.get(key);
    if (kept === undefined || kept.archiving.state === 'done' || kept.archiving.state === 'under-way') return;
    const note = (event: SessionEvent) => {
      if (sessions.get(key)?.record === kept.record) sessions.change(key, event);
    };
    note({ kind: 'archiving-began' });
    const again = kept.archived && { at: kept.record.readAt, changedTo: kept.readFor, isDone: true };
    archive.store(provider, sessionId, kept.record, again).then(
      (archived) => {
        note({ kind: 'archived', archived });
        archiveView.forget(key);
      },
      (error: unknown) => {
        if (error instanceof PastRetention) return note({ kind: 'not-kept' });
        note({ kind: 'archiving-failed', reason: logStorage('archiving a session', error), at: now() });
        const { archiving } = sessions.get(key) ?? kept;
        if (archiving.state === 'failed') finalizer.watch(key, archiving.retryAt, () => store({ key, provider, sessionId, round: 0 }));
      },
    );
  }

  return (reading) => {
    const kept = sessions.get(reading.key);
    if (kept === undefined || isLiveRecord(kept.record)) return;
    if (kept.final) store(reading);
    else if (reading.round < backgroundReadings) {
      const at = kept.failure === null ? 0 : now() + askAgainAfter(kept.failure, now());
      finalizer.watch(reading.key, Math.max(at, nextReadAt(kept)), () => readAgain({ ...reading, round: reading.round + 1 }));
    }
  };
}
