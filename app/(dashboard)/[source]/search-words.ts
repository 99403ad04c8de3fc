import type { SourceAnswer } from '@/lib/domain/answers/source-answer';

/** Whether the provider of a source finds a room by its whole name or id and by nothing else. */
export function searchesWhole(source: Pick<SourceAnswer, 'can'> | undefined): boolean {
  return source !== undefined && !source.can.searchParts;
}

/** What the search field of a source's lists promises. */
export function searchLabel(source: Pick<SourceAnswer, 'can'> | undefined): string {
  return searchesWhole(source) ? 'Whole room name or id' : 'Search a title or id';
}
