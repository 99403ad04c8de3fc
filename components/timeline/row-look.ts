import { verdictLooks } from '@/components/presence/verdict-looks';
import type { Shape } from '@/components/ui/shape-mark';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { Say } from '@/lib/messages/say';

/** How the mark before a name looks, and the word that says the same. */
export interface RowLook {
  shape: Shape;
  word: string;
  className: string;
}

/**
 * The mark of a row: its verdict; while nobody is judged, whether they are in, or were when it was last read (`stale`).
 * A single connection has none.
 */
export function rowLook(
  { state, verdict, counted }: Pick<ParticipantRow, 'state' | 'verdict' | 'counted'>,
  live: boolean,
  t: Say,
  stale = false,
): RowLook | null {
  if (state === 'never-came')
    return { shape: 'square', word: live ? t('timeline.looks.notHereYet') : t('timeline.looks.neverCame'), className: 'text-faint' };
  if (!counted) return { shape: 'diamond', word: t('timeline.looks.notCounted'), className: 'text-muted' };
  if (verdict !== null) return { ...verdictLooks[verdict], word: t(`presence.verdicts.${verdict}`) };
  if (!live) return null;
  return state === 'in'
    ? { shape: 'disc', word: stale ? t('timeline.looks.inThen') : t('timeline.looks.inNow'), className: 'text-good' }
    : { shape: 'ring', word: t('timeline.looks.left'), className: 'text-muted' };
}
