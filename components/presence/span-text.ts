import { clampSpan, type Span } from './time-span';

/** `from,to` of the address as two instants in ms since the epoch; `null` for whatever is not two instants in order. */
export function parseInstants(text: string): Span | null {
  const [from, to, more] = text.split(',').map((part) => (/^\d{4}-\d\d-\d\dT/.test(part) ? Date.parse(part) : Number.NaN));
  if (from === undefined || to === undefined || more !== undefined || !(from < to)) return null;
  return { from, to };
}

/** Two instants as the address and our API write them. */
export function writeInstants(instants: Span): string {
  return `${new Date(instants.from).toISOString()},${new Date(instants.to).toISOString()}`;
}

/** Instants of the address as offsets on the axis; `null` when they lie beside it. */
export function toAxis(instants: Span | null, startMs: number, lengthMs: number): Span | null {
  if (!instants || instants.to <= startMs || instants.from >= startMs + lengthMs) return null;
  return clampSpan({ from: Math.max(0, instants.from - startMs), to: Math.min(lengthMs, instants.to - startMs) }, lengthMs);
}

/** Offsets on the axis as whole ms since the epoch. */
export function toInstants(span: Span, startMs: number): Span {
  return { from: Math.round(startMs + span.from), to: Math.round(startMs + span.to) };
}
