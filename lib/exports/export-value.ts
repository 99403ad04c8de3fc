/** A cell before a file format is chosen. Instants are ISO-8601 in UTC, durations ms, shares 0 to 1; `local` is an instant to be shown in the chosen zone. */
export type ExportValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'instant'; at: string }
  | { kind: 'local'; at: string }
  | { kind: 'duration'; ms: number }
  | { kind: 'share'; share: number }
  | null;

export const text = (value: string | null): ExportValue => (value === null || value === '' ? null : { kind: 'text', text: value });
export const number = (value: number): ExportValue => ({ kind: 'number', number: value });
export const instant = (at: string | null): ExportValue => (at === null ? null : { kind: 'instant', at });
export const local = (at: string | null): ExportValue => (at === null ? null : { kind: 'local', at });
export const duration = (ms: number | undefined): ExportValue => (ms === undefined ? null : { kind: 'duration', ms });
export const share = (value: number): ExportValue => ({ kind: 'share', share: value });

/** Per cent with one decimal, never up to 100 nor down to 0 unless it is exactly that. */
export function percentOf(value: number): number {
  const rounded = Math.round(value * 1000) / 10;
  if (rounded >= 100 && value < 1) return 99.9;
  return rounded === 0 && value > 0 ? 0.1 : rounded;
}
