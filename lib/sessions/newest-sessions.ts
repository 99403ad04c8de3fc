import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { isWholeList } from '@/lib/domain/whole-list';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { isListKept, listSessions } from './session-list';

/** The newest sessions of a source, as its start page asks for them; `whole`: there are no others. */
export interface NewestSessions {
  items: readonly SessionItem[];
  /** How many the provider has; `null` where it does not say, or could not be asked. */
  total: number | null;
  whole: boolean;
}

const newest = { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' } as const;

/**
 * The newest sessions of a source, live ones too, in one call of the provider at most: none where the two lists of the start page are kept or under way,
 * which are the same. Where the provider cannot be asked they are the newest of the archived ones, or none. Never throws `ProviderError`.
 */
export async function listNewestSessions(provider: Provider): Promise<NewestSessions> {
  const ofStartPage: SessionListQuery[] = [
    { ...newest, status: 'ended' },
    { ...newest, status: 'live' },
  ];
  const asked = ofStartPage.every((query) => isListKept(provider, query)) ? ofStartPage : [newest];
  try {
    const answers = await Promise.all(asked.map((query) => listSessions(provider, query)));
    const totals = answers.map(({ total, stale }) => (stale ? null : total));
    const items = new Map(answers.flatMap((answer) => answer.items.map((item) => [item.id, item])));
    return {
      items: [...items.values()],
      total: totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0),
      whole: answers.every((answer) => !answer.stale && isWholeList(answer)),
    };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { items: [], total: null, whole: false };
  }
}
