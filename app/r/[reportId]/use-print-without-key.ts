'use client';

import { useEffect } from 'react';

/** Not Next's own `replaceState`, which would render the page anew. */
function replaceAddress(address: string): void {
  History.prototype.replaceState.call(window.history, window.history.state, '', address);
}

/**
 * Takes the key out of the address and of every link as long as the page is being printed, so that neither paper nor
 * PDF carries it.
 */
export function usePrintWithoutKey(key: string): void {
  useEffect(() => {
    const links = () => [...document.querySelectorAll<HTMLAnchorElement>(`a[href$="#${CSS.escape(key)}"]`)];
    let taken: [HTMLAnchorElement, string][] = [];
    function before() {
      if (key === '' || taken.length > 0) return;
      replaceAddress(`${window.location.pathname}${window.location.search}`);
      taken = links().map((link) => [link, link.getAttribute('href') ?? '']);
      for (const [link, href] of taken) link.setAttribute('href', href.replace(/#.*$/, ''));
    }
    function after() {
      if (key === '') return;
      replaceAddress(`${window.location.pathname}${window.location.search}#${key}`);
      for (const [link, href] of taken) link.setAttribute('href', href);
      taken = [];
    }
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [key]);
}
