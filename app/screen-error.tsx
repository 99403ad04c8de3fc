'use client';

import { useEffect } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  error: unknown;
  onRetry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

/**
 * The page itself broke: our fault, said as such, with what the operator needs to find it in the log. In the look of `Failure`, but of few parts, because
 * it is in the first load of every page, three times.
 */
export function ScreenError({ error, onRetry }: Props) {
  const { t } = useWords();
  useEffect(() => console.error(error), [error]);
  const digest = digestOf(error);
  return (
    <>
      <h1 className="mb-4">{t('pages.broke')}</h1>
      <div role="alert" className="border-poor border-l-[3px] py-3 pl-4">
        <p className="font-semibold">{t('pages.ourFault')}</p>
        <p className="mt-0.5 text-muted">{t('pages.dataSafe')}</p>
        {digest && (
          <p className="mt-1 text-[12.5px] text-muted">
            {t.rich('failure.request', { id: digest, code: (id) => <code className="font-mono">{id}</code> })}
          </p>
        )}
        <button type="button" onClick={onRetry} className={`mt-3 ${buttonClass('plain', 'normal')}`}>
          {t('failure.tryAgain')}
        </button>
      </div>
    </>
  );
}
