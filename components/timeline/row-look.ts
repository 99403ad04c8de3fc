import { verdictLooks } from '@/components/presence/verdict-looks';
import type { Shape } from '@/components/ui/shape-mark';
import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';

/** How the mark before a name looks, and the word that says the same. */
export interface RowLook {
  shape: Shape;
  word: string;
  className: string;
}

const notCounted: RowLook = { shape: 'diamond', word: 'Not counted', className: 'text-muted' };

/** The mark of a row: its verdict; while nobody is judged, whether they are in. A single connection has none. */
export function rowLook({ state, verdict, counted }: Pick<ParticipantRow, 'state' | 'verdict' | 'counted'>, live: boolean): RowLook | null {
  if (state === 'never-came') return { shape: 'square', word: live ? 'Not here yet' : 'Never came', className: 'text-faint' };
  if (!counted) return notCounted;
  if (verdict !== null) return verdictLooks[verdict];
  if (!live) return null;
  return state === 'in'
    ? { shape: 'disc', word: 'In now', className: 'text-live' }
    : { shape: 'ring', word: 'Left', className: 'text-muted' };
}
