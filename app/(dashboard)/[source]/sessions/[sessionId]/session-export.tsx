'use client';

import { ExportMenu } from '@/components/session/export-menu';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Say } from '@/lib/messages/say';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { withQuery } from '@/lib/queries/fetch-json';
import type { PeopleParams } from '@/lib/queries/participants';

interface Props {
  source: string;
  sessionId: string;
  session: SessionAnswer;
  people: PeopleParams;
  zone: string;
}

/** What the file holds, in words: a filter in the address narrows it as it narrows the table. */
function contentOf({ summary }: SessionAnswer, { search, verdict, role, present, view }: PeopleParams, t: Say): string {
  const isOfPeople = view === 'people';
  if (search || verdict || role || present) return isOfPeople ? t('sessionPage.filteredPeople') : t('sessionPage.filteredConnections');
  if (isOfPeople) return t('sessionPage.allPeople', { count: summary.people + summary.notCounted });
  return t('sessionPage.allConnections', { count: summary.connections });
}

export function SessionExport({ source, sessionId, session, people, zone }: Props) {
  const { t } = useWords();
  return (
    <ExportMenu
      content={contentOf(session, people, t)}
      hrefOf={(choice) => withQuery(paths.api.export(source, sessionId), { ...choice, timeZone: zone, ...people })}
    />
  );
}
