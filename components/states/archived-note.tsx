import { Button } from '@/components/ui/button';
import { Archive } from '@/components/ui/icons/member-icons';
import { useWords } from '@/lib/messages/use-words';
import { ageWords } from './stale-note';

interface Props {
  /** What is shown instead, in a sentence. */
  shown: string;
  /** Why the provider could not be asked, in a sentence. */
  reason: string | null;
  /** How old the live sessions are that are shown besides, ms; `null` where there are none. */
  liveAgeMs?: number | null;
  onRetry: () => void;
  retrying: boolean;
}

/** The provider could not list what it has; what is shown is what was kept here. */
export function ArchivedNote({ shown, reason, liveAgeMs = null, onRetry, retrying }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div role="status" className="flex items-start gap-2 border-fair border-s-[3px] py-1.5 ps-3 text-[13px] md:items-center">
      <Archive className="size-4 shrink-0 text-fair max-md:mt-0.5" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span>
          <b className="font-semibold">
            {shown}
            {liveAgeMs !== null && ` ${t('failure.liveAsOf', { age: ageWords(liveAgeMs, words) })}`}
          </b>{' '}
          <span className="text-muted">{reason}</span>
        </span>
        <Button size="small" onClick={onRetry} off={retrying}>
          {retrying ? t('failure.tryingAgain') : t('failure.tryAgain')}
        </Button>
      </div>
    </div>
  );
}
