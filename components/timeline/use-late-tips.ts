import { type FocusEvent, type PointerEvent, useRef, useState } from 'react';

/** Hears what goes on in a table, and shows tips for it. */
export interface TipsListener {
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  showMark: (lane: HTMLElement, step: 1 | -1) => void;
  hide: () => void;
}

/** Listens for the tips of a table, whose script comes with the first touch; what happened last before that is not lost. */
export function useLateTips() {
  const [wanted, setWanted] = useState(false);
  const listener = useRef<TipsListener>(null);
  const missed = useRef<((listener: TipsListener) => void) | null>(null);

  function hear(tell: (listener: TipsListener) => void): void {
    if (listener.current) {
      tell(listener.current);
      return;
    }
    missed.current = tell;
    setWanted(true);
  }

  const heard: TipsListener = {
    onPointerMove: (event) => hear((to) => to.onPointerMove(event)),
    onFocus: (event) => hear((to) => to.onFocus(event)),
    showMark: (lane, step) => hear((to) => to.showMark(lane, step)),
    hide() {
      missed.current = null;
      listener.current?.hide();
    },
  };
  return { wanted, heard, late: { listener, missed } };
}
