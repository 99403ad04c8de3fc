'use client';

import { knownWords } from '@/app/(dashboard)/[source]/known-sessions';
import { useZone } from '@/app/use-zone';
import { ArchivedNote } from '@/components/states/archived-note';
import { StaleNote } from '@/components/states/stale-note';
import { answerReasonText, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { RefreshLine } from './refresh-line';
import { SessionsFilters } from './sessions-filters';
import { SessionsGroups } from './sessions-groups';
import { TrendsStrip } from './trends-strip';
import { useSessionList } from './use-session-list';

interface Props {
  source: string;
}

export function SessionsScreen({ source }: Props) {
  const words = useWords();
  const { t, count } = words;
  const { zone } = useZone();
  const list = useSessionList(source);
  const { sessions, live } = list;
  const archived = sessions.error ? undefined : sessions.data?.stale && sessions.data;
  const stale = [sessions, live].find((query) => query.error && query.data);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 md:mb-5">
        <h1>
          {t('shell.sessions')}
          {list.total !== null && <span className="ps-2.5 font-normal text-[15px] text-muted tracking-normal">{count(list.total)}</span>}
        </h1>
        <RefreshLine
          // Known sessions in the place of a list are not what the provider has now.
          at={sessions.data?.stale ? null : sessions.dataUpdatedAt || null}
          refreshing={sessions.isFetching}
          choice={list.params.refresh}
          onChoice={(refresh) => list.set({ refresh })}
          onRefresh={list.refetch}
        />
      </header>
      <TrendsStrip source={source} zone={zone} />
      <SessionsFilters list={list} zone={zone} source={source} />
      <p role="status" className="sr-only">
        {list.total !== null && !sessions.isPlaceholderData ? t('sessions.found', { count: list.total }) : ''}
      </p>
      {archived && (
        <div className="mb-4">
          <ArchivedNote
            shown={knownWords(archived, zone ?? 'UTC', words)}
            reason={answerReasonText(archived, words)}
            liveAgeMs={stale ? Date.now() - stale.dataUpdatedAt : null}
            onRetry={list.refetch}
            retrying={sessions.isFetching}
          />
        </div>
      )}
      {stale?.error && !archived && (
        <div className="mb-4">
          <StaleNote
            ageMs={Date.now() - stale.dataUpdatedAt}
            reason={reasonText(stale.error, words)}
            onRetry={list.refetch}
            retrying={stale.isFetching}
          />
        </div>
      )}
      <SessionsGroups list={list} zone={zone} source={source} />
    </>
  );
}
