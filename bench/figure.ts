/**
 * One figure of the project: what was measured, what it should be, and whether it is. Figures are ratios, counts or
 * bytes; bare times only where there is nothing to put beside them.
 */
export interface Figure {
  name: string;
  /** With its unit, as a person reads it. */
  value: string;
  target: string;
  /** `null`: no target, shown to put the others in place. */
  met: boolean | null;
}

const round = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();

/** A ratio or count that may be at most `limit`. */
export function atMost(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value: `${round(value)} ${unit}`, target: `≤ ${round(limit)} ${unit}`, met: value <= limit };
}

/** A ratio or count that should be at least `limit`. */
export function atLeast(name: string, value: number, limit: number, unit: string): Figure {
  return { name, value: `${round(value)} ${unit}`, target: `≥ ${round(limit)} ${unit}`, met: value >= limit };
}

/** Something that just is, or is not, so. */
export function isSo(name: string, value: boolean, otherwise = 'no'): Figure {
  return { name, value: value ? 'yes' : otherwise, target: 'yes', met: value };
}

/** A figure without a target. */
export function noted(name: string, value: string): Figure {
  return { name, value, target: '', met: null };
}

/** Prints a bench's figures, a line each; the process then ends with 1 when one was missed. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, value, target, met } of figures) {
    const verdict = met === null ? '' : met ? 'met' : 'MISSED';
    console.log(`  ${verdict.padEnd(7)}${name.padEnd(58)} ${value.padStart(14)}   ${target}`.trimEnd());
  }
  if (figures.some(({ met }) => met === false)) process.exitCode = 1;
}

/** The one below which this part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

/** The middle one. */
export const median = (values: readonly number[]) => quantile(values, 0.5);
