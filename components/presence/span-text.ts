import type { Span } from '@/lib/domain/interval';
import { clampSpan } from './time-span';

/** `from,to` of the address as two instants in ms since the epoch; `null` for whatever is not two instants in order. */
export function parseInstants(text: string): Span | null {
  const [from, to, more] = text.split(',').map((part) => (/^\d{4}-\d\d-\d\dT/.test(part) ? Date.parse(part) : Number.NaN));
  if (from === undefined || to === undefined || more !== undefined || !(from < to)) return null;
  return { start: from, end: to };
}

/** Two instants as the address and our API write them. */
export function writeInstants(instants: Span): string {
  return `${new Date(instants.start).toISOString()},${new Date(instants.end).toISOString()}`;
}

/** Instants of the address as offsets on the axis; `null` when they lie beside it. */
export function toAxis(instants: Span | null, startMs: number, lengthMs: number): Span | null {
  if (!instants || instants.end <= startMs || instants.start >= startMs + lengthMs) return null;
  return clampSpan({ start: Math.max(0, instants.start - startMs), end: Math.min(lengthMs, instants.end - startMs) }, lengthMs);
}

/** Offsets on the axis as whole ms since the epoch. */
export function toInstants(span: Span, startMs: number): Span {
  return { start: Math.round(startMs + span.start), end: Math.round(startMs + span.end) };
}
