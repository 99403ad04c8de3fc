import { useEffect } from 'react';

/** Runs `ask` when the browser brings the page back as it was left: the report may be revoked by then. */
export function useRestoredPage(ask: () => unknown): void {
  useEffect(() => {
    const returned = ({ persisted }: PageTransitionEvent) => void (persisted && ask());
    window.addEventListener('pageshow', returned);
    return () => window.removeEventListener('pageshow', returned);
  }, [ask]);
}
