/** A page of a list; `total` is what the provider announced, if it did. */
interface ListPage {
  items: readonly unknown[];
  page: number;
  perPage: number;
  total: number | null;
}

/** Whether a page of a list is all there is. */
export function isWholeList({ items, page, perPage, total }: ListPage): boolean {
  return page === 1 && (total === null ? items.length < perPage : items.length >= total);
}
