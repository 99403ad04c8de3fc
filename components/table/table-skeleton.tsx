import { Skeleton } from '@/components/ui/skeleton';

interface Props {
  rows?: number;
  /** Widths of the columns as classes, in the order of reading: `grow`, `w-16 max-lg:hidden`. */
  widths: readonly string[];
}

/** The lines of a table that is on its way, as high as its rows will be. */
export function TableSkeleton({ rows = 10, widths }: Props) {
  return (
    <div>
      <div className="h-8 border-line border-b" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <div key={row} className="flex h-[37px] items-center gap-4 border-line2 border-b">
          {widths.map((width) => (
            <span key={width} className={width}>
              <Skeleton className="h-3 w-3/5 max-w-56" />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
