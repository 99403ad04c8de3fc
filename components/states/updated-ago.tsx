'use client';

import { useEffect, useState } from 'react';
import { formatAgo } from '@/lib/format';

interface Props {
  /** When it was last read, ms since the epoch on this machine's clock. */
  at: number;
  refreshing?: boolean;
}

const tickMs = 1_000;

/** `updated 12 s ago`, counting on by itself. Not announced: it says nothing new. */
export function UpdatedAgo({ at, refreshing = false }: Props) {
  const [now, setNow] = useState(at);

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);

  return (
    <span className="whitespace-nowrap text-[12.5px] text-muted" suppressHydrationWarning>
      {refreshing ? 'updating…' : `updated ${formatAgo(Math.max(0, now - at))}`}
    </span>
  );
}
