'use client';

import { type ReactNode, useEffect } from 'react';

interface Props {
  error: unknown;
  texts: { title: string; fault: string; safe: string; again: string };
  /** Names the request by which the operator finds it in the log. */
  request: (id: string) => ReactNode;
  onRetry: () => void;
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

const buttonLook = 'mt-3 h-8 rounded-lg border border-line bg-panel px-3 text-[13.5px] shadow-quiet hover:border-field';

/**
 * The page itself broke: our fault, said as such, with what the operator needs to find it in the log. In the look of
 * `Failure`, but of no parts, because it is in the first load of every page, three times.
 */
export function BrokenScreen({ error, texts, request, onRetry }: Props) {
  useEffect(() => console.error(error), [error]);
  const digest = digestOf(error);
  return (
    <>
      <h1 className="mb-4">{texts.title}</h1>
      <div role="alert" className="border-poor border-s-[3px] py-3 ps-4">
        <p className="font-semibold">{texts.fault}</p>
        <p className="mt-0.5 text-muted">{texts.safe}</p>
        {digest && <p className="mt-1 text-[12.5px] text-muted">{request(digest)}</p>}
        <button type="button" onClick={onRetry} className={buttonLook}>
          {texts.again}
        </button>
      </div>
    </>
  );
}
