import { type RefObject, useLayoutEffect, useRef } from 'react';
import { maxOnLine } from './figure-words';

/**
 * Tells the figures in a list, as `--longest`, how many characters the longest of their values has: all are as large as
 * it has room for.
 */
export function useLongestValue(): RefObject<HTMLDListElement | null> {
  const list = useRef<HTMLDListElement>(null);
  useLayoutEffect(() => {
    const values = [...(list.current?.querySelectorAll('[data-value]') ?? [])];
    const lengths = values.map(({ textContent }) => Math.min(maxOnLine, textContent.length));
    list.current?.style.setProperty('--longest', String(Math.max(1, ...lengths)));
  });
  return list;
}
