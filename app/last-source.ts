import { useSyncExternalStore } from 'react';

const key = 'rollcall-source';

/** A browser may forbid it; then nothing is remembered. */
function read(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers where somebody works, for the pages that belong to no source. */
export function rememberSource(source: string): void {
  try {
    window.localStorage.setItem(key, source);
  } catch {
    // Those pages offer the first source then.
  }
}

const never = () => () => undefined;

/** The source that was worked in last; it may be gone. `null` while the page is drawn on the server. */
export function useLastSource(): string | null {
  return useSyncExternalStore(never, read, () => null);
}
