/** The page of a list that was asked for, as `countedPageAnswer` has it; `page` counts from 1. */
export interface AskedPage {
  page: number;
  perPage: number;
}

/** Cuts a page out of a list that is at hand whole. */
export function pageOf<Item>(all: readonly Item[], { page, perPage }: AskedPage) {
  return { items: all.slice((page - 1) * perPage, page * perPage), page, perPage, total: all.length, asOf: new Date().toISOString() };
}
