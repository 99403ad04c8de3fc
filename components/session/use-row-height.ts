import { useSyncExternalStore } from 'react';

const phone = 'screen and (max-width: 767px)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(phone);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The fixed height of a row, px: as `--row` in table-timeline.module.css. */
export function useRowHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(phone).matches ? 56 : 34),
    () => 34,
  );
}
