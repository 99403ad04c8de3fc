/**
 * The `left` that centres something `px` wide on its place in a column, and keeps it inside: only at the two ends does
 * it stand beside its place.
 * @param percent of the column's width
 */
export function centredLeft(percent: number, px: number): string {
  return `clamp(${px / 2}px, ${percent}%, 100% - ${px / 2}px)`;
}

/** Between two labels, px. */
const gap = 3;

/**
 * Which of the labels of an axis have room, by their index. Each stands as `centredLeft` places it; one that an end of
 * the column pushes beside its place makes room for one that stands on it.
 * @param percents where they belong, ascending, in percent of the column
 * @param px how wide each of them is
 * @param width of the column, px
 */
export function fittingLabels(percents: readonly number[], px: number, width: number): number[] {
  const placeOf = (index: number) => ((percents[index] ?? 0) / 100) * width;
  const middleOf = (index: number) => Math.min(Math.max(placeOf(index), px / 2), width - px / 2);
  const fitting: number[] = [];
  for (const index of percents.keys()) {
    const before = fitting.at(-1);
    if (before !== undefined && middleOf(index) - middleOf(before) < px + gap) {
      if (middleOf(before) === placeOf(before) || middleOf(index) !== placeOf(index)) continue;
      fitting.pop();
    }
    fitting.push(index);
  }
  return fitting;
}
