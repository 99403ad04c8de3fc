import { formatPercent } from '@/lib/format';

/**
 * Parts of one whole as whole per cent that add up to 100: what is left after cutting goes to those that lost most by
 * it. A part below 1 % is written `< 1 %`, and the others are then only cut.
 */
export function wholePercents(counts: readonly number[]): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (total === 0 ? 0 : (count * 100) / total));
  if (total === 0 || exact.some((part) => part > 0 && part < 1)) return exact.map((part) => formatPercent(part / 100));
  const cut = exact.map(Math.floor);
  const lost = (index: number) => (exact[index] ?? 0) - (cut[index] ?? 0);
  const left = 100 - cut.reduce((sum, part) => sum + part, 0);
  const raised = new Set([...cut.keys()].sort((a, b) => lost(b) - lost(a)).slice(0, left));
  return cut.map((part, index) => `${part + (raised.has(index) ? 1 : 0)} %`);
}
