import { Button } from '@/components/ui/button';
import { History } from '@/components/ui/icons/member-icons';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { NextTry, withoutWait } from './next-try';

interface Props {
  /** How old what is shown is, ms. */
  ageMs: number;
  reason: string;
  onRetry?: () => void;
  retrying?: boolean;
  /** When it is tried again by itself, ms since the epoch on this machine's clock; `null` when it is not. */
  nextTryAt?: number | null;
}

const momentMs = 5_000;

/** How old (ms) something is, as it stands within a sentence: `a moment ago`, `12 s ago`. */
export const ageWords = (ageMs: number, { t, ago }: Pick<Words, 't' | 'ago'>): string =>
  ageMs < momentMs ? t('failure.aMomentAgo') : ago(ageMs);

/** What is shown is the last good answer; the newest try failed. */
export function StaleNote({ ageMs, reason, onRetry, retrying = false, nextTryAt = null }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="status" className="flex items-start gap-2 border-fair border-s-[3px] py-1.5 ps-3 text-[13px] md:items-center">
      <History className="size-4 shrink-0 text-fair max-md:mt-0.5" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span>
          <b className="font-semibold">{t('failure.shownAsOf', { age: ageWords(ageMs, words) })}</b>{' '}
          <span className="text-muted">{nextTryAt === null ? reason : withoutWait(reason)}</span>
        </span>
        {nextTryAt !== null && !retrying && <NextTry at={nextTryAt} />}
        {onRetry && (
          <Button size="small" onClick={onRetry} off={retrying}>
            {retrying ? t('failure.tryingAgain') : t('failure.tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}
