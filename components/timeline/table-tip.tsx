import { useLayoutEffect, useRef } from 'react';
import type { Tip } from '@/components/presence/bar-tip';

interface Props {
  tip: Tip | null;
}

/** The tip of the table: above its foot, inside the window, in a layer of its own so that nothing cuts it off. */
export function TableTip({ tip }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!tip || !box.current) return;
    // Inside something drawn smaller, what is set here becomes smaller too.
    const scale = box.current.getBoundingClientRect().width / Math.max(1, box.current.offsetWidth) || 1;
    const height = box.current.offsetHeight * scale;
    const half = (box.current.offsetWidth * scale) / 2;
    const x = Math.min(Math.max(tip.x, half + 8), window.innerWidth - half - 8);
    const below = tip.y - height < 8;
    box.current.style.transform = `translate(${(x - half) / scale}px, ${(below ? tip.y + 30 : tip.y - height - 2) / scale}px)`;
  }, [tip]);
  if (!tip) return null;
  return (
    <div
      ref={box}
      role="tooltip"
      className="pointer-events-none fixed top-0 left-0 z-50 w-max max-w-[min(340px,calc(100vw-16px))] whitespace-pre-line rounded-lg bg-panel px-3 py-1.5 text-[12.5px] leading-snug shadow-raised [overflow-wrap:anywhere] print:hidden"
    >
      <bdi dir="auto">{tip.text}</bdi>
    </div>
  );
}
