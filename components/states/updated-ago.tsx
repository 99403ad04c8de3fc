'use client';

import { useEffect, useState } from 'react';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** When it was last read, ms since the epoch on this machine's clock. */
  at: number;
  refreshing?: boolean;
}

const tickMs = 1_000;

/** `updated 12 s ago`, counting on by itself. Not announced: it says nothing new. */
export function UpdatedAgo({ at, refreshing = false }: Props) {
  const { t, ago } = useWords();
  const [now, setNow] = useState(at);

  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);

  return (
    <span className="whitespace-nowrap text-[12.5px] text-muted" suppressHydrationWarning>
      {refreshing ? t('failure.updating') : t('failure.updated', { age: ago(Math.max(0, now - at)) })}
    </span>
  );
}
