'use client';

import { useEffect, useRef } from 'react';
import { Toaster, toast } from 'sonner';
import type { SaidMessage } from './said-messages';
import { useIsDark } from './use-theme';

interface Props {
  messages: readonly SaidMessage[];
}

/** The library hears only what is said once it stands: each message is handed over here, once. */
export function ShownToasts({ messages }: Props) {
  const dark = useIsDark();
  const last = useRef(0);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const { id, kind, text } of messages) {
      if (id <= last.current) continue;
      last.current = id;
      // Shown anew, it stands above a dialog that was opened since.
      layer.current?.hidePopover();
      layer.current?.showPopover();
      toast[kind](text);
    }
  }, [messages]);
  return (
    <div ref={layer} popover="manual" className="size-0 overflow-visible border-0 p-0">
      <Toaster position="bottom-center" theme={dark ? 'dark' : 'light'} style={{ fontFamily: 'inherit' }} />
    </div>
  );
}
