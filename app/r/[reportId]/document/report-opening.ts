import { unlockName } from '@/app/r/[reportId]/unlock-name';
import type { ReportOpening } from '@/lib/queries/session-place';

let lastKey = '';

/** The key behind the `#`. While a page is printed its address has none; the page goes on with the one it had. */
export function readKey(): string {
  const key = window.location.hash.slice(1);
  if (key !== '') lastKey = key;
  return lastKey;
}

const given = new Map<string, string>();

/** A browser may forbid it; then the password is asked for again after a reload. */
function stored(reportId: string): string | null {
  try {
    return window.sessionStorage.getItem(unlockName(reportId));
  } catch {
    return null;
  }
}

/** What the password was exchanged for, kept for the tab. */
export function keepUnlock(reportId: string, unlock: string): void {
  given.set(reportId, unlock);
  try {
    window.sessionStorage.setItem(unlockName(reportId), unlock);
  } catch {
    // Kept in memory all the same.
  }
}

/** What opens the report, as address and tab have it now. */
export function readOpening(reportId: string, visit: string): ReportOpening {
  return { key: readKey(), unlock: given.get(reportId) ?? stored(reportId), visit };
}
