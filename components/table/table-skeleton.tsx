import { Skeleton } from '@/components/ui/skeleton';

interface Props {
  rows?: number;
  /** Widths of the columns as classes, left to right: `w-48`, `w-16 max-sm:hidden`. */
  widths: readonly string[];
}

/** The lines of a table that is on its way, as high as its rows will be. */
export function TableSkeleton({ rows = 10, widths }: Props) {
  return (
    <div>
      <div className="h-8 border-line border-b" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <div key={row} className="flex h-[37px] items-center justify-between gap-6 border-line2 border-b">
          {widths.map((width) => (
            <Skeleton key={width} className={`h-3 ${width}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
