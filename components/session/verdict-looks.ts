import type { Shape } from '@/components/ui/shape-mark';
import type { Verdict } from '@/lib/domain/person';

/** How a verdict looks everywhere: a shape, a word, a colour. */
export const verdictLooks: Record<Verdict, { shape: Shape; word: string; className: string }> = {
  present: { shape: 'disc', word: 'Present', className: 'text-good' },
  partial: { shape: 'half', word: 'Partial', className: 'text-fair' },
  absent: { shape: 'ring', word: 'Absent', className: 'text-muted' },
};

/** Who is not counted gets no verdict, only a quiet mark; a tag beside the name says so. */
export const notCountedLook = { shape: 'diamond', word: 'Not judged', className: 'text-muted' } as const;
