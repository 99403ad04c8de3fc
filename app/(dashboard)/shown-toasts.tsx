'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef } from 'react';
import { Toaster, toast } from 'sonner';
import type { SaidMessage } from './said-messages';

interface Props {
  messages: readonly SaidMessage[];
}

/** The library hears only what is said once it stands: each message is handed over here, once. */
export function ShownToasts({ messages }: Props) {
  const { resolvedTheme } = useTheme();
  const last = useRef(0);
  useEffect(() => {
    for (const { id, kind, text } of messages) {
      if (id <= last.current) continue;
      last.current = id;
      toast[kind](text);
    }
  }, [messages]);
  return <Toaster position="bottom-center" theme={resolvedTheme === 'dark' ? 'dark' : 'light'} />;
}
