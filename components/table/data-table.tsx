'use client';

import { type ColumnDef, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { clsx } from 'clsx';
import { type ReactNode, useMemo } from 'react';
import type { Sort } from './sort';
import { ariaSort, SortButton } from './sort-button';

const features = tableFeatures({ rowSortingFeature });

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  sortable?: boolean;
  /** The first press sorts upwards: for texts. */
  upFirst?: boolean;
  /** On the header and every cell: widths, or `max-sm:hidden`. */
  className?: string;
}

interface Props<Row> {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** True while what is shown belongs to the page or filter before. */
  dimmed?: boolean;
  className?: string;
}

function toColumnDef<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: () => column.header,
    cell: (context) => column.cell(context.row.original),
    accessorFn: () => undefined,
    enableSorting: column.sortable ?? false,
    sortDescFirst: !column.upFirst,
  };
}

/** Rows, columns and sort in; events out. Sorting and paging are done by whoever gives the rows. */
export function DataTable<Row extends object>({ caption, columns, rows, rowId, sort, onSort, dimmed = false, className }: Props<Row>) {
  const sorting = sort ? [{ id: sort.column, desc: sort.order === 'desc' }] : [];
  const definitions = useMemo(() => columns.map(toColumnDef), [columns]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      if (next) onSort?.({ column: next.id, order: next.desc ? 'desc' : 'asc' });
    },
  });
  const looks = columns.map((column) => clsx(column.align === 'end' && 'text-end', column.className));

  return (
    // What is only read aloud stands absolutely: without a place of its own here it would widen the page.
    <div className={clsx('relative overflow-x-auto', className)}>
      <table aria-busy={dimmed} className={clsx('w-full border-collapse text-[13.5px] transition-opacity', dimmed && 'opacity-60')}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, index) => {
                const sorted = header.column.getIsSorted();
                const sortable = onSort !== undefined && header.column.getCanSort();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sortable ? ariaSort(sorted) : undefined}
                    className={clsx(
                      'whitespace-nowrap border-line border-b py-1.5 pe-4 font-medium text-muted text-xs last:pe-0',
                      columns[index]?.align !== 'end' && 'text-start',
                      looks[index],
                    )}
                  >
                    {sortable ? (
                      <SortButton sorted={sorted} end={columns[index]?.align === 'end'} onToggle={() => header.column.toggleSorting()}>
                        <table.FlexRender header={header} />
                      </SortButton>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="group hover:bg-hover">
              {row.getAllCells().map((cell, index) => (
                <td key={cell.id} className={clsx('h-[37px] whitespace-nowrap border-line2 border-b pe-4 last:pe-0', looks[index])}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
