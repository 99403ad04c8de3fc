import { useState } from 'react';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { type Reason, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** `retryAt`: when it makes sense to try again, ms since the epoch on this machine's clock. */
  error: (Reason & { retryAt?: number | null }) | null;
}

/** How long it is until `at`, in whole minutes from a minute on, never too short. */
function waitText(at: number, now: number): string {
  const seconds = Math.max(1, Math.ceil((at - now) / 1_000));
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/**
 * Why a form could not be sent, next to its button, and after too many tries for how long; `null` while there is
 * nothing to say.
 */
export function ProblemLine({ error }: Props) {
  const words = useWords();
  const [shownAt, setShownAt] = useState(() => ({ error, now: Date.now() }));
  if (shownAt.error !== error) setShownAt({ error, now: Date.now() });
  const until = error?.code === 'too_many_tries' ? (error.retryAt ?? null) : null;
  return (
    <p role="alert" className="flex items-start gap-2 text-[13px] text-poor empty:hidden">
      {error !== null && (
        <>
          <TriangleAlert className="mt-0.5 size-4 shrink-0" />
          <span>
            {reasonText(error, words)}
            {until !== null && ` ${words.t('failure.tryAgainIn', { wait: waitText(until, shownAt.now) })}`}
          </span>
        </>
      )}
    </p>
  );
}
