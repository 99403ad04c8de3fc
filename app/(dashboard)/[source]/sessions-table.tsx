'use client';

import { useMemo } from 'react';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { DataTable } from '@/components/table/data-table';
import type { Sort } from '@/components/table/sort';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { type SessionColumns, sessionColumns } from './session-columns';
import type { OfferedOrders } from './sessions-order';

interface Props extends Pick<SessionColumns, 'source' | 'zone' | 'meetingTitle'> {
  unsaid?: SessionColumns['unsaid'];
  caption: string;
  rows: readonly SessionItem[];
  /** Without it the order is the list's own. */
  sorting?: { sort: Sort; onSort?: ((sort: Sort) => void) | undefined; offers?: OfferedOrders } | undefined;
  dimmed?: boolean;
}

/** Sessions as rows; two lines each on a phone. A row says its status where it is not the one that goes unsaid here. */
export function SessionsTable({ source, zone, meetingTitle, unsaid = 'ended', sorting, ...table }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const withMinutes = sorting?.sort.column === 'minutes';
  const hasLastCell = table.rows.some(({ status, present }) => status === 'live' || unsaid !== 'ended' || present !== null);
  const { listed, counted } = sorting?.offers ?? { listed: true, counted: false };
  const columns = useMemo(
    () => sessionColumns({ source, zone, unsaid, withMinutes, meetingTitle, hasLastCell, sorts: { listed, counted }, withZone, t }),
    [source, zone, unsaid, withMinutes, meetingTitle, hasLastCell, listed, counted, withZone, t],
  );
  const { sort, onSort } = sorting ?? {};
  return <DataTable columns={columns} rowId={(row) => row.id} {...table} {...(sort ? { sort } : {})} {...(onSort ? { onSort } : {})} />;
}
