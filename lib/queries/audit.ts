import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AuditAnswer } from '@/lib/domain/answers/audit-answer';
import { paths } from '@/lib/paths';
import { fetchJson, withQuery } from './fetch-json';

/** A page of who did what; the page before stays on the screen while the next is read. */
export function auditQuery(page: number) {
  return queryOptions({
    queryKey: ['audit', page],
    queryFn: ({ signal }) => fetchJson<AuditAnswer>(withQuery(paths.api.audit, { page, perPage: 50 }), signal),
    placeholderData: keepPreviousData,
  });
}
