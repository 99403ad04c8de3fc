import { queryOptions } from '@tanstack/react-query';
import type { StatusAnswer } from '@/lib/domain/answers/status-answer';
import { paths } from '@/lib/paths';
import { fetchJson } from './fetch-json';

/** How the installation is; read again every 15 s while it is looked at. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => fetchJson<StatusAnswer>(paths.api.status, signal),
  refetchInterval: 15_000,
});
