import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-32', 'w-40', 'w-28', 'w-36', 'w-44', 'w-32', 'w-36', 'w-40', 'w-28', 'w-44', 'w-36', 'w-32'];

/** Curve and rows before they are there: same heights, so that nothing jumps. */
export function RowsSkeleton() {
  return (
    <div aria-hidden>
      <div className="h-[248px] border-line border-b md:h-[157px] min-[1100px]:h-[139px]" />
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change.
        <div key={index} className="flex h-17 items-center gap-6 border-line2 border-b md:h-12 min-[1100px]:h-[34px]">
          <Skeleton className={`h-2.5 shrink-0 ${width}`} />
          <Skeleton className="ms-auto h-2.5 w-1/2" />
        </div>
      ))}
    </div>
  );
}
