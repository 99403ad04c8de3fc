import { isWholeList } from '@/lib/domain/lists/whole-list';
import type { Answer, Listing } from '@/lib/providers/provider';
import type { KeptAnswer } from './archive/kept-answer';

/** A page of a list; `incomplete` where not all of the list is known. */
export interface KeptPage<T> extends Listing<T> {
  incomplete: boolean;
}

export interface PageOfList {
  page: number;
  perPage: number;
}

/** A page of a whole list that we have. */
export const cutPage = <T>(rows: readonly T[], { page, perPage }: PageOfList): T[] => rows.slice((page - 1) * perPage, page * perPage);

/** Whether what was kept as the first page is the whole list. */
export const isKeptWhole = <T>({ data }: KeptAnswer<Listing<T>>, perPage: number): boolean =>
  isWholeList({ items: data.items, total: data.total, page: 1, perPage });

/** A page that was asked for before as it was answered, or one cut from the whole list, whichever is later. */
export function latest<T>(...answers: (Answer<T> | null)[]): Answer<T> | null {
  return answers.filter((answer) => answer !== null).reduce<Answer<T> | null>((a, b) => (a !== null && a.asOf >= b.asOf ? a : b), null);
}

/** Whatever stands on any of the kept pages, each once as it was told last, with the age of the oldest of them. */
export function together<T extends { id: string }>(pages: readonly KeptAnswer<Listing<T>>[]): Answer<T[]> | null {
  if (pages.length === 0) return null;
  const items = new Map<string, T>();
  for (const { data } of pages.toSorted((a, b) => b.asOf - a.asOf))
    for (const item of data.items) if (!items.has(item.id)) items.set(item.id, item);
  return { data: [...items.values()], asOf: Math.min(...pages.map(({ asOf }) => asOf)) };
}
