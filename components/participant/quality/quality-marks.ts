import type { Span } from '@/lib/domain/interval';
import type { QualityFigures } from './quality-figures';

const marks = ['fair', 'poor', 'holes', 'away', 'quiet', 'others'] as const;
export type QualityMark = (typeof marks)[number];

interface Seen {
  figures: readonly Pick<QualityFigures, 'bands' | 'holes' | 'quiet' | 'others'>[];
  away: readonly Span[];
  /** The part of time that is shown, ms. */
  view: Span;
}

/** What is drawn behind and in the small multiples besides their lines, within the view. */
export function qualityMarks({ figures, away, view }: Seen): QualityMark[] {
  const isSeen = ({ start, end }: Span) => end > view.start && start < view.end;
  const seen: Record<QualityMark, boolean> = {
    fair: figures.some(({ bands }) => bands.some(({ grade }) => grade === 'fair')),
    poor: figures.some(({ bands }) => bands.some(({ grade }) => grade === 'poor')),
    holes: figures.some(({ holes }) => holes.some(isSeen)),
    away: away.some(isSeen),
    quiet: figures.some(({ quiet }) => quiet.some(isSeen)),
    others: figures.some(({ others }) => others.some(isSeen)),
  };
  return marks.filter((mark) => seen[mark]);
}
