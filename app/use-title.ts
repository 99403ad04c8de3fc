'use client';

import { useLayoutEffect } from 'react';
import { stripBidi } from '@/components/ui/strip-bidi';

/**
 * Names the tab once the page knows what it is about: `Kim · Algebra II · Rollcall`. Until then, and after, the page's
 * own general title stands. Next writes that one at a moment of its own, also after ours, so the head is watched.
 */
export function useTitle(parts: readonly string[] | null): void {
  const title = parts === null ? null : stripBidi([...parts, 'Rollcall'].join(' · '));
  useLayoutEffect(() => {
    if (title === null) return;
    let general = document.title;
    const write = () => {
      if (document.title === title) return;
      general = document.title;
      document.title = title;
    };
    write();
    const watcher = new MutationObserver(write);
    watcher.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watcher.disconnect();
      if (document.title === title) document.title = general;
    };
  }, [title]);
}
