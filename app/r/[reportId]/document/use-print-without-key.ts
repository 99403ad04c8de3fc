'use client';

import { useEffect } from 'react';
import { readKey } from './report-opening';

/** Not Next's own `replaceState`, which would render the page anew. */
function replaceAddress(address: string): void {
  History.prototype.replaceState.call(window.history, window.history.state, '', address);
}

/**
 * Takes the key out of the address and of every link as long as the page is being printed, so that neither paper nor
 * PDF carries it.
 */
export function usePrintWithoutKey(): void {
  useEffect(() => {
    const linksWith = (key: string) => [...document.querySelectorAll<HTMLAnchorElement>(`a[href$="#${CSS.escape(key)}"]`)];
    let taken: [HTMLAnchorElement, string][] = [];
    let isTaken = false;
    function before() {
      const key = readKey();
      if (key === '' || isTaken) return;
      isTaken = true;
      replaceAddress(`${window.location.pathname}${window.location.search}`);
      taken = linksWith(key).map((link) => [link, link.getAttribute('href') ?? '']);
      for (const [link, href] of taken) link.setAttribute('href', href.replace(/#.*$/, ''));
    }
    function after() {
      if (!isTaken) return;
      isTaken = false;
      replaceAddress(`${window.location.pathname}${window.location.search}#${readKey()}`);
      for (const [link, href] of taken) link.setAttribute('href', href);
      taken = [];
    }
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
