'use client';

import { useEffect, useState } from 'react';

interface Props {
  /** ms since the epoch on this machine's clock. */
  at: number;
}

const tickMs = 1_000;

/** `Next try in 8 s`, counting down by itself; whoever shows it tries then. Not announced: it would speak every second. */
export function NextTry({ at }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((at - now) / 1_000));
  return (
    <span aria-hidden className="whitespace-nowrap text-muted tabular-nums">
      {seconds > 0 ? `Next try in ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}` : 'Trying…'}
    </span>
  );
}
