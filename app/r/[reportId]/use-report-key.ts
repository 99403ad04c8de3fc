'use client';

import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

let last = '';

/** While a page is printed its address has no key; the page goes on with the one it had. */
function readKey(): string {
  const key = window.location.hash.slice(1);
  if (key !== '') last = key;
  return last;
}

/** The key after the `#`, which no server is told by the browser itself; `null` until the script runs. */
export function useReportKey(): string | null {
  return useSyncExternalStore(subscribe, readKey, () => null);
}
