/**
 * How lines that overlap in time are told apart: the first is solid and in the accent, the others are in ink, each with
 * dashes of its own.
 */
const lineDashes = [undefined, '5 3', '1.5 2.5', '8 2 2 2'];

export function lineColour(style: number): string {
  return style === 0 ? 'var(--accent)' : 'var(--ink)';
}

export function lineDash(style: number): string | undefined {
  return lineDashes[style % lineDashes.length];
}
