import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ReportPlanAnswer } from '@/lib/domain/answers/report-answer';
import { formatCount } from '@/lib/format';

interface Props {
  plan: ReportPlanAnswer | undefined;
  /** Why the cost could not be told. */
  error: Error | null;
  onRetry: () => void;
}

/** `about 20 s`, `about 3 min`: no more exact than it can be known. */
function aboutHowLong(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds < 5) return 'a few seconds';
  return seconds < 100 ? `about ${Math.ceil(seconds / 5) * 5} s` : `about ${Math.ceil(seconds / 60)} min`;
}

const counted = (count: number, what: string) => `${formatCount(count)} ${what}${count === 1 ? '' : 's'}`;

function sentencesOf({ connections, calls, estimatedMs, maxCalls, callsLeft, refusal }: ReportPlanAnswer): ReactNode {
  if (refusal !== null)
    return (
      <span className="flex items-start gap-2 text-poor">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        {refusal.message}
      </span>
    );
  if (calls === 0) return 'All of it is kept already: nothing has to be read of the provider.';
  return (
    <>
      <strong className="font-medium text-ink">
        {counted(connections, 'connection')} will be read first: {counted(calls, 'call')} of the provider, {aboutHowLong(estimatedMs)}.
      </strong>{' '}
      Of the account’s calls, links may take {formatCount(maxCalls)} in 5 minutes; {formatCount(callsLeft)} are left.
    </>
  );
}

/** What has to be read of quality, device and place before a frozen link can be made; told before anything is read. */
export function ReportCost({ plan, error, onRetry }: Props) {
  return (
    <div role="status" className="min-h-[2lh] text-[12.5px] text-muted">
      {error && (
        <>
          What has to be read first could not be told: {error.message}{' '}
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </>
      )}
      {!error && (plan ? sentencesOf(plan) : 'Finding out what has to be read first…')}
    </div>
  );
}
