import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Ban, SearchX, TriangleAlert } from '@/components/ui/icons/list-icons';
import { type Reason, reasonText } from '@/lib/messages/reason-text';
import { useWords } from '@/lib/messages/use-words';
import { NextTry, withoutWait } from './next-try';

interface FailureReason extends Reason {
  status?: number;
  requestId?: string | null;
  /** When it makes sense to try again, ms since the epoch on this machine's clock. */
  retryAt?: number | null;
}

interface Props {
  /** What did not work: "The sessions could not be read". */
  title: string;
  error: FailureReason;
  onRetry?: () => void;
  retrying?: boolean;
  /** A way out, such as a link back. */
  children?: ReactNode;
}

/**
 * Three failures look different: it does not exist (400, 404), you may not (401, 403), it did not work (all else, with
 * a retry).
 */
export function Failure({ title, error, onRetry, retrying = false, children }: Props) {
  const words = useWords();
  const { t } = words;
  const reason = reasonText(error, words);
  const missing = error.status === 400 || error.status === 404;
  const forbidden = error.status === 401 || error.status === 403;
  const Icon = missing ? SearchX : forbidden ? Ban : TriangleAlert;
  const final = missing || forbidden;
  const retryAt = onRetry && !final ? (error.retryAt ?? null) : null;
  return (
    <div role="alert" className={`flex gap-3 border-s-[3px] py-3 ps-4 ${final ? 'border-faint' : 'border-poor'}`}>
      <Icon className={`mt-0.5 size-[18px] shrink-0 ${final ? 'text-muted' : 'text-poor'}`} />
      <div className="min-w-0 max-w-prose">
        <p className="font-semibold">{title}</p>
        <p className="mt-0.5 text-muted">
          {retryAt === null ? reason : withoutWait(reason)} {retryAt !== null && !retrying && <NextTry at={retryAt} onDue={onRetry} />}
        </p>
        {error.requestId && (
          <p className="mt-1 text-[12.5px] text-muted">
            {t.rich('failure.request', { id: error.requestId, code: (id) => <code className="font-mono">{id}</code> })}
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
          {onRetry && !final && (
            <Button onClick={onRetry} off={retrying}>
              {retrying ? t('failure.tryingAgain') : t('failure.tryAgain')}
            </Button>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
