import type { SourceAnswer } from '@/lib/domain/answers/source-answer';

/** VideoSDK finds a room by its whole name or id and by nothing else. */
export function searchesWhole(source: Pick<SourceAnswer, 'provider'> | undefined): boolean {
  return source?.provider === 'videosdk';
}

/** What the search field of a source's lists promises. */
export function searchLabel(source: Pick<SourceAnswer, 'provider'> | undefined): string {
  return searchesWhole(source) ? 'Whole room name or id' : 'Search a title or id';
}
