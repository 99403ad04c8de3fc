import type { SourceAnswer } from '@/lib/domain/answers/source-answer';
import type { Say } from '@/lib/messages/say';

/** Whether the provider of a source finds a room by its whole name or id and by nothing else. */
export function searchesWhole(source: Pick<SourceAnswer, 'can'> | undefined): boolean {
  return source !== undefined && !source.can.searchParts;
}

/** What the search field of a source's lists promises. */
export function searchLabel(source: Pick<SourceAnswer, 'can'> | undefined, t: Say): string {
  return searchesWhole(source) ? t('sessions.searchWhole') : t('sessions.search');
}
