import type { Reply } from '@/simulator/reply';
import { kitError } from './errors';

export type Page = { from: number; size: number };
export type Paging = { total_count: number; start_offset: number; end_offset: number };

/** `page_no` counts from 1; `per_page` outside 1 to `largest` is refused. */
export function pageOf(query: URLSearchParams, usual: number, largest: number): Page | Reply {
  const number = query.get('page_no') ?? '1';
  const size = query.get('per_page') ?? String(usual);
  if (!/^\d{1,9}$/.test(number) || Number(number) < 1)
    return kitError(400, 'BAD_REQUEST "page_no" must be a number greater than or equal to 1');
  if (!/^\d{1,9}$/.test(size) || Number(size) < 1 || Number(size) > largest) {
    return kitError(400, `BAD_REQUEST "per_page" must be a number between 1 and ${largest}`);
  }
  return { from: (Number(number) - 1) * Number(size), size: Number(size) };
}

export function isReply(page: Page | Reply): page is Reply {
  return 'status' in page;
}

/** Offsets count from 1 and include both ends; a page past the end has neither. */
export function pagingOf({ from }: Page, shown: number, total: number): Paging {
  return { total_count: total, start_offset: shown === 0 ? 0 : from + 1, end_offset: shown === 0 ? 0 : from + shown };
}
