import { useEffect, useRef, useState } from 'react';

/** The width of an element in px, kept up to date; `fallback` until it has been measured. */
export function useWidth<T extends HTMLElement>(fallback: number) {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
