'use client';

import Link from 'next/link';
import { type ReactNode, useMemo } from 'react';
import { useZone } from '@/app/use-zone';
import { type Column, DataTable } from '@/components/table/data-table';
import { Button } from '@/components/ui/button';
import { NameText } from '@/components/ui/name-text';
import type { ReportItem } from '@/lib/domain/answers/report-answer';
import { formatCount, formatDateTime, formatZone } from '@/lib/format';
import { paths } from '@/lib/paths';
import { pausedWords } from './paused-words';
import { reportKind } from './report-kind';
import { StatePill } from './state-pill';

interface Props {
  reports: readonly ReportItem[];
  dimmed: boolean;
  onOpen: (reportId: string) => void;
}

/** Leads nowhere when the session's source is not configured any more. */
function SessionLink({ report: { source, sessionId }, children }: { report: ReportItem; children: ReactNode }) {
  if (source === null) return <>{children}, from a source that is not set up any more</>;
  return (
    <Link href={paths.session(source, sessionId)} className="hover:text-ink hover:underline">
      {children}
    </Link>
  );
}

export function ReportsTable({ reports, dimmed, onOpen }: Props) {
  const { zone } = useZone();
  const columns = useMemo<Column<ReportItem>[]>(() => {
    const time = (at: string | null) => (zone === null || at === null ? '–' : formatDateTime(at, zone));
    return [
      {
        id: 'title',
        header: (
          <span className="whitespace-normal">
            Report {zone !== null && <span className="font-normal">· times in {formatZone(zone, Date.now())}</span>}
          </span>
        ),
        className: 'w-full max-w-0 sm:min-w-[200px]',
        cell: (row) => (
          <span className="flex min-w-0 flex-col py-1">
            <NameText text={row.title} missing="Untitled report" className="font-medium" />
            <span className="truncate text-[12.5px] text-muted">
              <SessionLink report={row}>
                {row.sessionTitle ?? 'Untitled session'}, {time(row.sessionStartedAt)}
              </SessionLink>
            </span>
            <span className="text-[12.5px] text-muted">{reportKind(row)}</span>
            {row.pausedFor !== null && <span className="whitespace-normal text-[12.5px] text-fair">{pausedWords}</span>}
            <span className="my-1 sm:hidden">
              <StatePill state={row.state} />
            </span>
            <span className="flex flex-wrap gap-x-1 whitespace-normal text-[12.5px] text-muted xl:hidden">
              <span className="lg:hidden">expires {time(row.expiresAt)} ·</span>
              {row.opens > 0 && (
                <span className="sm:hidden">{row.opens === 1 ? 'opened once' : `opened ${formatCount(row.opens)} times`} ·</span>
              )}
              <span>{row.lastOpenedAt === null ? 'not opened yet' : `last opened ${time(row.lastOpenedAt)}`}</span>
            </span>
          </span>
        ),
      },
      { id: 'maker', header: 'Made by', cell: (row) => row.maker ?? '–', className: 'max-lg:hidden' },
      { id: 'state', header: 'State', cell: (row) => <StatePill state={row.state} />, className: 'max-sm:hidden' },
      { id: 'expires', header: 'Expires', cell: (row) => time(row.expiresAt), className: 'min-w-[170px] max-lg:hidden' },
      { id: 'opens', header: 'Opens', align: 'end', cell: (row) => formatCount(row.opens), className: 'max-sm:hidden' },
      { id: 'last', header: 'Last opened', cell: (row) => time(row.lastOpenedAt), className: 'min-w-[170px] max-xl:hidden' },
      {
        id: 'actions',
        header: <span className="sr-only">Actions</span>,
        align: 'end',
        cell: (row) => (
          <Button size="small" onClick={() => onOpen(row.id)}>
            Manage…<span className="sr-only"> {row.title ?? 'Untitled report'}</span>
          </Button>
        ),
      },
    ];
  }, [zone, onOpen]);
  return <DataTable caption="Report links" columns={columns} rows={reports} rowId={(row) => row.id} dimmed={dimmed} />;
}
