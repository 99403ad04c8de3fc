import type { SessionAnswer, Summary } from '@/lib/domain/answers/session-answer';
import type { Say } from '@/lib/messages/say';
import type { PeopleParams } from '@/lib/queries/participants';

interface Exported extends Pick<SessionAnswer, 'status'> {
  summary: Pick<Summary, 'people' | 'notCounted' | 'connections' | 'neverCame'>;
}

type Asked = Pick<PeopleParams, 'search' | 'verdict' | 'role' | 'flag' | 'outside' | 'state' | 'present' | 'view' | 'neverCame'>;

/** What the file holds, in words: a filter in the address narrows it as it narrows the table. */
export function exportContent({ summary, status }: Exported, asked: Asked, t: Say): string {
  const { search, verdict, role, flag, outside, state, present, view, neverCame } = asked;
  const isOfPeople = view === 'people';
  const isNarrowed = search !== '' || [verdict, role, flag, outside, state, present].some((filter) => filter !== null);
  if (isNarrowed) return isOfPeople ? t('sessionPage.filteredPeople') : t('sessionPage.filteredConnections');
  if (!isOfPeople) return t('sessionPage.allConnections', { count: summary.connections });
  const missing = summary.neverCame ?? 0;
  const live = status === 'live';
  if (neverCame === 'only') return t(live ? 'sessionPage.neverCameLive' : 'sessionPage.neverCame', { missing });
  const count = summary.people + summary.notCounted;
  if (neverCame === null || missing === 0) return t('sessionPage.allPeople', { count });
  return t(live ? 'sessionPage.allPeopleAndMissingLive' : 'sessionPage.allPeopleAndMissing', { count, missing });
}
