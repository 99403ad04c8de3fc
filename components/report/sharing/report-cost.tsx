import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import type { ReportPlanAnswer } from '@/lib/domain/answers/report-answer';
import { reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

interface Props {
  plan: ReportPlanAnswer | undefined;
  /** Why the cost could not be told. */
  error: Error | null;
  onRetry: () => void;
}

/** `about 20 s`, `about 3 min`: no more exact than it can be known. */
function aboutHowLong(ms: number, { t }: Words): string {
  const seconds = ms / 1_000;
  if (seconds < 5) return t('share.fewSeconds');
  return seconds < 100
    ? t('share.aboutSeconds', { count: Math.ceil(seconds / 5) * 5 })
    : t('share.aboutMinutes', { count: Math.ceil(seconds / 60) });
}

function sentencesOf({ connections, calls, estimatedMs, maxCalls, callsLeft, refusal }: ReportPlanAnswer, words: Words): ReactNode {
  const { t } = words;
  if (refusal !== null)
    return (
      <span className="flex items-start gap-2 text-poor">
        <TriangleAlert className="mt-0.5 size-4 shrink-0" />
        {reasonText(refusal, words)}
      </span>
    );
  if (calls === 0) return t('share.costNone');
  return t.rich('share.cost', {
    connections,
    calls,
    duration: aboutHowLong(estimatedMs, words),
    most: maxCalls,
    left: callsLeft,
    b: (parts) => <strong className="font-medium text-ink">{parts}</strong>,
  });
}

/** What has to be read of quality, device and place before a frozen link can be made; told before anything is read. */
export function ReportCost({ plan, error, onRetry }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="status" className="min-h-[2lh] text-[12.5px] text-muted">
      {error && (
        <>
          {t('share.costFailed', { reason: reasonText(error, words) })}{' '}
          <Button size="small" onClick={onRetry}>
            {t('failure.tryAgain')}
          </Button>
        </>
      )}
      {!error && (plan ? sentencesOf(plan, words) : t('share.costReading'))}
    </div>
  );
}
