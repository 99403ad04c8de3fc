import { useEffect, useRef } from 'react';

/**
 * Calls `refetch` when `version` changes, not at first: for answers that do not say themselves when they are out of
 * date.
 */
export function useRefetchOn(version: string, refetch: () => void): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    refetch();
  }, [version, refetch]);
}
