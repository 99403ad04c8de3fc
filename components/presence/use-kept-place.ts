import { useCallback, useRef } from 'react';

/** How far the curve has been left behind by what it stands above: the scrolled part of the list, px. */
function scrolledBy(part: HTMLElement): number {
  const curve = part.querySelector('[data-part="curve"]')?.getBoundingClientRect();
  const side = part.querySelector('[data-part="side"]')?.getBoundingClientRect();
  const table = part.querySelector('[data-part="sheet"]')?.getBoundingClientRect();
  if (!curve || !side || !table) return 0;
  // On a phone the side stands above the curve, elsewhere beside it.
  return curve.top - (side.bottom <= curve.top + 1 ? side.bottom : table.top);
}

/**
 * Keeps the curve where it is on the screen while the list below it becomes another one, which begins at its top.
 * `keep` is called before: it scrolls back to the list's first row where the page was scrolled into it, and keeps the
 * page long enough for that, with what is missing at the end of the part.
 * @param inside whether the list scrolls inside itself, where it begins at its top by itself
 */
export function useKeptPlace(inside: boolean) {
  const part = useRef<HTMLElement>(null);
  const keep = useCallback(() => {
    if (!part.current) return;
    const back = inside ? 0 : Math.floor(scrolledBy(part.current));
    const { top, bottom } = part.current.getBoundingClientRect();
    const below = document.documentElement.scrollHeight - (bottom + window.scrollY);
    part.current.style.minHeight = `${Math.max(0, Math.ceil(window.innerHeight - top - back - below))}px`;
    window.scrollBy(0, -back);
  }, [inside]);
  return { part, keep };
}
