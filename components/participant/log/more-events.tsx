'use client';

import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/messages/use-words';
import { ApiError } from '@/lib/queries/fetch-json';
import type { MoreEvents } from './use-person-events';

/** Reads the next of too many events, and says so where that fails. */
export function ReadMoreEvents({ more: { next, read, reading, error, retry } }: { more: MoreEvents }) {
  const { t } = useWords();
  if (error)
    return (
      <div className="w-full">
        <Failure
          title={t('participant.moreEventsFailed')}
          error={error instanceof ApiError ? error : { message: error.message }}
          onRetry={retry}
          retrying={reading}
        />
      </div>
    );
  return (
    <Button size="small" onClick={read} off={reading}>
      {reading ? t('participant.readingEvents') : t('participant.readMoreEvents', { count: next })}
    </Button>
  );
}

interface NoteProps {
  shown: number;
  counts: { joined: number; left: number; other: number };
  /** A file with all of them, where the reader can have one. */
  fileHref: string | undefined;
}

/** What a log is of which only the beginning has been read. */
export function UnreadEventsNote({ shown, counts, fileHref }: NoteProps) {
  const { t } = useWords();
  return (
    <p className="mb-2 max-w-prose text-[12.5px] text-muted">
      {t('participant.eventsInAll', counts)} {t('participant.eventsShown', { count: shown })}{' '}
      {fileHref !== undefined &&
        t.rich('participant.eventsFile', {
          file: (text) => (
            <a href={fileHref} download className="underline">
              {text}
            </a>
          ),
        })}
    </p>
  );
}
