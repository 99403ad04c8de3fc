import { cutShare } from '@/lib/format';

/**
 * A cell before a file format is chosen. Instants and durations are ms, shares 0 to 1; `local` is an instant to be
 * shown in the chosen zone.
 */
export type ExportValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'instant'; at: number }
  | { kind: 'local'; at: number }
  | { kind: 'duration'; ms: number }
  | { kind: 'share'; share: number }
  | null;

export const text = (value: string | null): ExportValue => (value === null || value === '' ? null : { kind: 'text', text: value });
export const number = (value: number | null): ExportValue => (value === null ? null : { kind: 'number', number: value });
export const instant = (at: number | null): ExportValue => (at === null ? null : { kind: 'instant', at });
export const local = (at: number | null): ExportValue => (at === null ? null : { kind: 'local', at });
export const duration = (ms: number | null): ExportValue => (ms === null ? null : { kind: 'duration', ms });
export const share = (value: number | null): ExportValue => (value === null ? null : { kind: 'share', share: value });

/** Per cent of a share from 0 to 1, cut to one decimal as on the screen: 75.0 is never written for less. */
export function percentOf(value: number): number {
  return cutShare(value, 1000) / 10;
}
