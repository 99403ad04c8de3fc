'use client';

import { useEffect } from 'react';
import { Failure } from '@/components/states/failure';

interface Props {
  error: unknown;
  onRetry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

/** The page itself broke: our fault, said as such, with what the operator needs to find it in the log. */
export function ScreenError({ error, onRetry }: Props) {
  useEffect(() => console.error(error), [error]);
  return (
    <>
      <h1 className="mb-4">This page broke</h1>
      <Failure
        title="Something went wrong in Rollcall itself"
        error={{ message: 'Your data is safe: nothing is ever written back to the provider.', requestId: digestOf(error) }}
        onRetry={onRetry}
      />
    </>
  );
}
