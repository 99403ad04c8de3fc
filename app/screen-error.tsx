'use client';

import { useEffect } from 'react';
import { buttonClass } from '@/components/ui/button-class';

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
  useEffect(() => console.error(error), [error]);
  const digest = digestOf(error);
  return (
    <>
      <h1 className="mb-4">This page broke</h1>
      <div role="alert" className="border-poor border-l-[3px] py-3 pl-4">
        <p className="font-semibold">Something went wrong in Rollcall itself</p>
        <p className="mt-0.5 text-muted">Your data is safe: nothing is ever written back to the provider.</p>
        {digest && (
          <p className="mt-1 text-[12.5px] text-muted">
            Request <code className="font-mono">{digest}</code>
          </p>
        )}
        <button type="button" onClick={onRetry} className={`mt-3 ${buttonClass('plain', 'normal')}`}>
          Try again
        </button>
      </div>
    </>
  );
}
