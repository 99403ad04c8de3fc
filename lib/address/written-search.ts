// Next tells its pages of a changed address in a transition, which may take its time. What was written is shown at once.

/** Written, and not yet told by Next, oldest first. */
let ahead: string[] = [];
let path = '';
let told: string | null = null;
const listeners = new Set<() => void>();

function change(next: string[]): void {
  if (ahead.length === 0 && next.length === 0) return;
  ahead = next;
  for (const listener of listeners) listener();
}

const forget = () => change([]);

/** Calls `listener` when `searchAhead` may have changed; ends with what it returns. */
export function subscribeToSearch(listener: () => void): () => void {
  // Back and forward lead away from whatever was written.
  if (listeners.size === 0) window.addEventListener('popstate', forget);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', forget);
  };
}

/** The search that was written to the address and that Next has not told yet; `null` where it has. */
export function searchAhead(): string | null {
  return path === window.location.pathname ? (ahead.at(-1) ?? null) : null;
}

/** Next has told a page that this is the search of its address. */
export function tellSearch(search: string): void {
  if (path !== window.location.pathname) change([]);
  if (search === told) return;
  told = search;
  // What it tells and nobody wrote is another page.
  const index = ahead.indexOf(search);
  change(index === -1 ? [] : ahead.slice(index + 1));
}

/** Writes the search of the address, as an entry of the history of its own or in place of the one that is there. */
export function writeSearch(query: URLSearchParams, how: 'push' | 'replace'): void {
  const { pathname, hash, search } = window.location;
  // Times and lists can be read in an address as they are.
  const text = query.toString().replace(/%(?:2C|2F|3A)/g, decodeURIComponent);
  const next = text && `?${text}`;
  if (next === search) return;
  window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', `${pathname}${next}${hash}`);
  const before = path === pathname ? ahead : [];
  path = pathname;
  change([...before, query.toString()]);
}
