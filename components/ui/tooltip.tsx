'use client';

import { cloneElement, type ReactElement, type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

interface TriggerProps {
  'aria-describedby'?: string;
  onPointerEnter?: (event: SyntheticEvent<HTMLElement>) => void;
  onPointerLeave?: () => void;
  onFocus?: (event: SyntheticEvent<HTMLElement>) => void;
  onBlur?: () => void;
}

interface Props {
  content: ReactNode;
  /** One focusable element: a button or a link. */
  children: ReactElement<TriggerProps>;
}

interface Place {
  left: number;
  top: number;
  below: boolean;
}

const delayMs = 120;
const halfWidth = 140;

/**
 * Words on hover and focus, in a layer of their own so that no table cuts them off. Escape closes; the pointer may
 * enter them.
 */
export function Tooltip({ content, children }: Props) {
  const id = useId();
  const [place, setPlace] = useState<Place | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(event: SyntheticEvent<HTMLElement>, wait: number) {
    const box = event.currentTarget.getBoundingClientRect();
    const below = box.top < 120;
    const center = Math.min(Math.max(box.left + box.width / 2, halfWidth + 8), window.innerWidth - halfWidth - 8);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPlace({ left: center, top: below ? box.bottom : box.top, below }), wait);
  }

  function hide(wait: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPlace(null), wait);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!place) return;
    const close = () => setPlace(null);
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && close();
    window.addEventListener('keydown', closeOnEscape);
    window.addEventListener('scroll', close, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', closeOnEscape);
      window.removeEventListener('scroll', close, { capture: true });
    };
  }, [place]);

  const trigger = cloneElement(children, {
    'aria-describedby': place ? id : undefined,
    onPointerEnter: (event) => show(event, delayMs),
    onPointerLeave: () => hide(delayMs),
    onFocus: (event) => show(event, 0),
    onBlur: () => hide(0),
  });

  return (
    <>
      {trigger}
      {place &&
        createPortal(
          <div
            id={id}
            role="tooltip"
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={() => hide(delayMs)}
            className="fixed z-50 w-max max-w-[280px] -translate-x-1/2 py-1.5 print:hidden"
            style={{ left: place.left, top: place.top, transform: place.below ? undefined : 'translateY(-100%)' }}
          >
            <div className="rounded-lg bg-panel px-3 py-2 text-[12.5px] text-ink leading-snug shadow-raised">{content}</div>
          </div>,
          document.body,
        )}
    </>
  );
}
