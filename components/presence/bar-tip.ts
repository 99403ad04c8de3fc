import type { Span } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { type BarMark, barMarks } from './mark-words';
import type { Bar } from './presence-segments';
import type { Clock } from './presence-words';

/** What a tip says and where its foot stands, in px of the window. */
export interface Tip {
  text: string;
  x: number;
  y: number;
}

export interface TipContext {
  clock: Clock;
  view: Span;
  roomNames: ReadonlyMap<string, string>;
  words: Words;
}

const reach = 10;

/**
 * The mark nearest to the pointer, else the stretch or gap below it, in words; `null` beside everything. `x`: px from
 * the lane's left.
 */
export function textAt(bar: Bar, x: number, width: number, { clock, view, roomNames, words }: TipContext): string | null {
  const pxPerMs = width / Math.max(1, view.end - view.start);
  const offset = view.start + x / pxPerMs;
  let nearest: BarMark | null = null;
  for (const mark of barMarks(bar, clock, roomNames, words)) {
    if (!nearest || Math.abs(mark.at - offset) < Math.abs(nearest.at - offset)) nearest = mark;
  }
  if (nearest && Math.abs(nearest.at - offset) * pxPerMs <= reach) return nearest.text;
  const segment = bar.segments.find((candidate) => candidate.start <= offset && offset < candidate.end);
  if (!segment) return null;
  const time = (at: number) => formatTime(clock.startMs + at, clock.zone, { seconds: true });
  const duration = words.duration(segment.end - segment.start, { exact: true });
  const kind = segment.kind === 'present' && bar.reduced ? 'reduced' : segment.kind;
  return words.t(`presence.spans.${kind}`, { start: time(segment.start), end: time(segment.end), duration });
}

/**
 * The mark that `step` keys (1 right, -1 left) from the current one lie, among those in view; `null` when the bar has
 * none there.
 */
export function stepMark(
  bar: Bar,
  current: number | null,
  step: 0 | 1 | -1,
  { clock, view, roomNames, words }: TipContext,
): { mark: BarMark; index: number } | null {
  const marks = barMarks(bar, clock, roomNames, words).filter((mark) => mark.at >= view.start && mark.at <= view.end);
  const wanted = current === null ? 0 : current + step;
  const index = Math.min(Math.max(0, wanted), marks.length - 1);
  const mark = marks[index];
  return mark ? { mark, index } : null;
}
