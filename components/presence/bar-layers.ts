import type { Segment } from './presence-segments';

/** Properties of an element that is as wide as the whole axis. */
export interface BarLayers {
  backgroundImage: string;
  backgroundPosition: string;
  backgroundSize: string;
}

const heights = { edge: 'var(--edge-height)', body: '10px', away: '1px', cut: '10px' };

const short = (value: number) => String(Math.round(value * 1e6) / 1e6);

function isPlain(segment: Segment): boolean {
  return segment.kind !== 'present' || (!segment.inRoom && !segment.stillIn);
}

/**
 * The stretches and gaps of a bar as backgrounds of one element, because thousands of rows scroll faster with one
 * element each than with five. `null` when it has a room or an open end: their looks take an element each. The images
 * are variables of presence.module.css. A percentage of `background-position` is one of the room that the image leaves.
 */
export function barLayers(segments: readonly Segment[], lengthMs: number): BarLayers | null {
  if (!segments.every(isPlain)) return null;
  const layers: { image: keyof typeof heights; position: string; size: string }[] = [];
  const add = (image: keyof typeof heights, position: string, width: string) =>
    layers.push({ image, position: `${position} 50%`, size: `${width} ${heights[image]}` });
  for (const segment of segments) {
    const start = segment.start / Math.max(1, lengthMs);
    const width = (segment.end - segment.start) / Math.max(1, lengthMs);
    const position = `${short(width < 1 ? (start / (1 - width)) * 100 : 0)}%`;
    const size = `max(2px, ${short(width * 100)}%)`;
    if (segment.kind === 'present') {
      add('edge', position, size);
      add('body', position, size);
    } else if (segment.kind === 'away') {
      add('away', position, size);
    } else {
      const middle = start + width / 2;
      // Only what is too short to be seen is cut out.
      const cut = `clamp(0px, (2px - ${short(width * 100)}%) * 99, 2px)`;
      add('cut', `calc(${short(middle * 100)}% + ${short(2 * middle - 1)}px)`, cut);
    }
  }
  // The first is painted on top: the cut of a reconnect, which may be wider than the gap.
  const inOrder = [...layers.filter(({ image }) => image === 'cut'), ...layers.filter(({ image }) => image !== 'cut')];
  return {
    backgroundImage: inOrder.map(({ image }) => `var(--${image})`).join(', '),
    backgroundPosition: inOrder.map(({ position }) => position).join(', '),
    backgroundSize: inOrder.map(({ size }) => size).join(', '),
  };
}
