import type { ConnectionPage } from '@/lib/providers/provider';

/** No list is read further than this. */
export const maxPages = 500;

/**
 * Rows a page really carries: a server may give fewer than it was asked for, and then says so by where the page ends.
 */
function rowsPerPage(first: ConnectionPage): number {
  const announced = first.endOffset ?? first.rows.length;
  return announced > 0 ? Math.min(announced, first.perPage) : first.perPage;
}

/**
 * A total that the rows themselves exceed, counted up to the end of this page, is wrong, and with it the last page that
 * was reckoned from it.
 */
function usableNumbers(number: number, page: ConnectionPage, first: ConnectionPage): Pick<ConnectionPage, 'totalCount' | 'lastPage'> {
  const { totalCount, lastPage } = page;
  const seen = (number - 1) * rowsPerPage(first) + page.rows.length;
  return totalCount !== null && seen > totalCount ? { totalCount: null, lastPage: null } : { totalCount, lastPage };
}

/**
 * The number of pages a list has by what page `number` of it announced (`first` gives the size of a page), or `null`
 * without usable numbers.
 */
export function announcedPages(number: number, page: ConnectionPage, first: ConnectionPage): number | null {
  const { totalCount, lastPage } = usableNumbers(number, page, first);
  const pages = lastPage ?? (totalCount === null ? null : Math.ceil(totalCount / rowsPerPage(first)));
  return pages === null ? null : Math.max(1, pages);
}

/**
 * Whether a list ends with this page: it is empty or brought nothing new, reaches the announced total or last page, is
 * short where nothing usable is announced, or is the last that is ever read.
 */
export function isLastPage(number: number, page: ConnectionPage, first: ConnectionPage, broughtNew: boolean): boolean {
  if (page.rows.length === 0 || !broughtNew || number >= maxPages) return true;
  const { totalCount, lastPage } = usableNumbers(number, page, first);
  if (page.endOffset !== null && totalCount !== null && page.endOffset >= totalCount) return true;
  const pages = announcedPages(number, page, first);
  if (pages === null) return page.rows.length < page.perPage;
  return number >= pages && (page.endOffset === null || totalCount === null || lastPage !== null);
}
