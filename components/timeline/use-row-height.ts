import { useSyncExternalStore } from 'react';

/** Where a row has two lines, and on a phone three: as in table-timeline.module.css. */
const narrow = 'screen and (max-width: 1099px)';
const phone = 'screen and (max-width: 767px)';

function subscribe(onChange: () => void): () => void {
  const queries = [narrow, phone].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}

/** The fixed height of a row, px: as `--row` in table-timeline.module.css. */
export function useRowHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(phone).matches ? 68 : window.matchMedia(narrow).matches ? 48 : 34),
    () => 34,
  );
}
