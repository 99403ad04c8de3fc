import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { isWholeList } from '@/lib/domain/lists/whole-list';
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
 * The newest sessions of a source, live ones too, in one call of the provider at most, and in none where the lists of
 * the start page are kept or under way. A list that the provider cannot be asked for is that of the archived ones, or
 * left out. Never throws `ProviderError`.
 */
export async function listNewestSessions(provider: Provider): Promise<NewestSessions> {
  const ofStartPage: SessionListQuery[] = [
    { ...newest, status: 'ended' },
    { ...newest, status: 'live' },
  ];
  const asked = ofStartPage.every((query) => isListKept(provider, query)) ? ofStartPage : [newest];
  const settled = await Promise.allSettled(asked.map((query) => listSessions(provider, query)));
  for (const one of settled) if (one.status === 'rejected' && !(one.reason instanceof ProviderError)) throw one.reason;
  const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const all = answers.length === asked.length;
  const totals = answers.map(({ total, stale }) => (stale ? null : total));
  const items = new Map(answers.flatMap((answer) => answer.items.map((item) => [item.id, item])));
  return {
    items: [...items.values()],
    total: all ? totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0) : null,
    whole: all && answers.every((answer) => !answer.stale && isWholeList(answer)),
  };
}
