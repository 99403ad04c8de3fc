import type { ConnectionPage } from '@/lib/providers/provider';

/** No list is read further than this. */
const maxPages = 500;

/** Rows a page really carries: a server may give fewer than it was asked for, and then says so by where the page ends. */
function rowsPerPage(first: ConnectionPage): number {
  const announced = first.endOffset ?? first.rows.length;
  return announced > 0 ? Math.min(announced, first.perPage) : first.perPage;
}

/**
 * The number of pages a list has by what a page of it announced (`first` gives the size of a page), or `null` without usable numbers:
 * none at all, or more than could ever be read.
 */
export function announcedPages(page: ConnectionPage, first: ConnectionPage): number | null {
  const pages = page.lastPage ?? (page.totalCount === null ? null : Math.ceil(page.totalCount / rowsPerPage(first)));
  return pages === null || pages > maxPages ? null : Math.max(1, pages);
}

/**
 * Whether a list ends with this page: it is empty or brought nothing new, reaches the announced total or last page, is short where nothing
 * usable is announced, or is the last that is ever read.
 */
export function isLastPage(number: number, page: ConnectionPage, first: ConnectionPage, broughtNew: boolean): boolean {
  if (page.rows.length === 0 || !broughtNew || number >= maxPages) return true;
  if (page.endOffset !== null && page.totalCount !== null && page.endOffset >= page.totalCount) return true;
  const pages = announcedPages(page, first);
  if (pages === null) return page.rows.length < page.perPage;
  return number >= pages && (page.endOffset === null || page.totalCount === null || page.lastPage !== null);
}
