'use client';

import { useEffect } from 'react';
import { openingHeaders } from '@/lib/queries/session-place';
import { byRouter } from './by-router';
import { readOpening } from './report-opening';

function urlOf(input: RequestInfo | URL): URL {
  return new URL(input instanceof Request ? input.url : input, window.location.href);
}

/**
 * Next's router asks for the page anew by itself, as when one goes back to what was before a reload. It knows of no
 * key, and whoever brings none is given the shell: so its questions for this page carry what opens it.
 */
export function useKeyInRouter(reportId: string, visit: string): void {
  useEffect(() => {
    const plain = window.fetch;
    const withKey: typeof window.fetch = (input, init) => {
      const { origin, pathname } = urlOf(input);
      if (origin !== window.location.origin || pathname !== window.location.pathname) return plain(input, init);
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(openingHeaders(readOpening(reportId, visit)))) headers.set(name, value);
      headers.set(byRouter, '1');
      return plain(input, { ...init, headers });
    };
    window.fetch = withKey;
    return () => {
      window.fetch = plain;
    };
  }, [reportId, visit]);
}
