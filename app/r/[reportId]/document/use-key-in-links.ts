'use client';

import { useEffect } from 'react';
import { readKey } from './report-opening';

const touches = ['pointerdown', 'keydown', 'contextmenu'] as const;

/**
 * Gives a link of this page its key when it is touched, so that it can be opened elsewhere or copied: the server draws
 * links without one, as it is told none of an address.
 */
export function useKeyInLinks(): void {
  useEffect(() => {
    function addKey({ target }: Event) {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null || link.hash !== '' || link.pathname !== window.location.pathname) return;
      link.hash = readKey();
    }
    for (const touch of touches) document.addEventListener(touch, addKey, { capture: true });
    return () => {
      for (const touch of touches) document.removeEventListener(touch, addKey, { capture: true });
    };
  }, []);
}
