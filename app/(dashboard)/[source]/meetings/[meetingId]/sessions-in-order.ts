import type { SessionItem, SessionsAnswer } from '@/lib/domain/answers/session-answer';
import { isCountedSort, type SessionSort } from '@/lib/domain/lists/session-sorts';
import { sortListed } from '@/lib/domain/lists/sort-listed';
import { isWholeList } from '@/lib/domain/lists/whole-list';

interface Order {
  sort: SessionSort;
  order: 'asc' | 'desc';
}

/**
 * The sessions of a page in the order that was asked for: as they came where the provider (`canSort`) or we sorted all
 * of them, sorted here where they are all there are, else `null`: a part of a list would come out in an order that
 * is none.
 */
export function sessionsInOrder(answer: SessionsAnswer, { sort, order }: Order, canSort: boolean): readonly SessionItem[] | null {
  if (canSort || answer.stale || isCountedSort(sort)) return answer.items;
  if (!isWholeList(answer)) return null;
  const keyOf = ({ startedAt, minutes }: SessionItem) => (sort === 'minutes' ? minutes : startedAt && Date.parse(startedAt));
  return sortListed(answer.items, keyOf, order);
}
