import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/format';

interface Props {
  loaded: number;
  total: number;
}

/** While a large session is being read: figures and rows are of what is there so far. */
export function ReadingProgress({ loaded, total }: Props) {
  return (
    <div className="mb-4 flex items-center gap-3 text-[13px] text-muted">
      <ProgressBar label="Reading the session" value={loaded} max={total} />
      Read {formatCount(loaded)} of {formatCount(total)} connections; the figures grow with them.
    </div>
  );
}
