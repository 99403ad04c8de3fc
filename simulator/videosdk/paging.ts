import type { Reply } from '@/simulator/reply';
import { invalid } from './errors';

export type Page = { number: number; size: number };

export function pageOf(query: URLSearchParams): Page | Reply {
  const number = query.get('page') ?? '1';
  const size = query.get('perPage') ?? '20';
  if (![number, size].every((text) => /^[1-9]\d{0,8}$/.test(text))) return invalid('"page" and "perPage" must be positive numbers');
  return { number: Number(number), size: Number(size) };
}

export function onPage<T>({ number, size }: Page, all: readonly T[]): { pageInfo: Record<string, number>; shown: T[] } {
  const pageInfo = { currentPage: number, perPage: size, lastPage: Math.max(1, Math.ceil(all.length / size)), total: all.length };
  return { pageInfo, shown: all.slice((number - 1) * size, number * size) };
}
