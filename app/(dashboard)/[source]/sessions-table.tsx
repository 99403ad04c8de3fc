'use client';

import { useMemo } from 'react';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { type SessionColumns, sessionColumns } from './session-columns';

interface Props extends Pick<SessionColumns, 'source' | 'zone' | 'meetingTitle'> {
  unsaid?: SessionColumns['unsaid'];
  caption: string;
  rows: readonly SessionItem[];
  /** Without it the order is the list's own. */
  sorting?: { sort: Sort; onSort?: ((sort: Sort) => void) | undefined } | undefined;
  dimmed?: boolean;
}

/** Sessions as rows; two lines each on a phone. A row says its status where it is not the one that goes unsaid here. */
export function SessionsTable({ source, zone, meetingTitle, unsaid = 'ended', sorting, ...table }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const withMinutes = sorting?.sort.column === 'minutes';
  const hasLastCell = table.rows.some(({ status, present }) => status === 'live' || unsaid === 'live' || present !== null);
  const columns = useMemo(
    () => sessionColumns({ source, zone, unsaid, withMinutes, meetingTitle, hasLastCell, withZone, t }),
    [source, zone, unsaid, withMinutes, meetingTitle, hasLastCell, withZone, t],
  );
  return <DataTable columns={columns} rowId={(row) => row.id} {...table} {...sorting} />;
}
