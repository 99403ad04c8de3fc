'use client';

import { useEffect, useState } from 'react';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** ms since the epoch on this machine's clock. */
  at: number;
  /** Tries, once it is time; where nothing is given, somebody else does. */
  onDue?: (() => void) | undefined;
}

const tickMs = 1_000;

/** A reason without the wait that it names: that is counted down beside it. */
export function withoutWait(message: string): string {
  return message.replace(/ ?Next try in \d+ s\./, '');
}

/** `Next try in 8 s`, counting down by itself. Not announced: it would speak every second. */
export function NextTry({ at, onDue }: Props) {
  const { t } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (onDue === undefined) return;
    const timer = setTimeout(onDue, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at, onDue]);
  const seconds = Math.max(0, Math.ceil((at - now) / 1_000));
  return (
    <span aria-hidden className="whitespace-nowrap text-muted tabular-nums">
      {seconds > 0
        ? t('failure.nextTryIn', { wait: seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min` })
        : t('failure.trying')}
    </span>
  );
}
