import type { Shape } from '@/components/ui/shape-mark';
import type { Verdict } from '@/lib/domain/person';

/** How a verdict looks everywhere: a shape, a word, a colour. */
export const verdictLooks: Record<Verdict, { shape: Shape; word: string; className: string }> = {
  present: { shape: 'disc', word: 'Present', className: 'text-good' },
  partial: { shape: 'half', word: 'Partial', className: 'text-fair' },
  absent: { shape: 'ring', word: 'Absent', className: 'text-muted' },
};
