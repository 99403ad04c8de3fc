'use client';

import { useCallback, useState } from 'react';

const nameOf = (reportId: string) => `rollcall-unlock-${reportId}`;

/** A browser may forbid it; then the password is asked for again after a reload. */
function stored(reportId: string): string | null {
  try {
    return window.sessionStorage.getItem(nameOf(reportId));
  } catch {
    return null;
  }
}

/** What the password was exchanged for, kept for the tab. */
export function useUnlock(reportId: string): [string | null, (unlock: string) => void] {
  const [unlock, setUnlock] = useState(() => (typeof window === 'undefined' ? null : stored(reportId)));
  const keep = useCallback(
    (given: string) => {
      setUnlock(given);
      try {
        window.sessionStorage.setItem(nameOf(reportId), given);
      } catch {
        // Kept in memory all the same.
      }
    },
    [reportId],
  );
  return [unlock, keep];
}
