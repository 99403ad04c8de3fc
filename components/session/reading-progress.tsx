import { formatCount } from '@/lib/format';

interface Props {
  loaded: number;
  total: number;
}

/** While a large session is being read: figures and rows are of what is there so far. */
export function ReadingProgress({ loaded, total }: Props) {
  return (
    <div className="mb-4 flex items-center gap-3 text-[13px] text-muted">
      <progress
        aria-label="Reading the session"
        value={loaded}
        max={Math.max(total, 1)}
        className="h-1 w-48 max-w-[40vw] appearance-none overflow-hidden rounded bg-line accent-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
      />
      Read {formatCount(loaded)} of {formatCount(total)} connections; the figures grow with them.
    </div>
  );
}
