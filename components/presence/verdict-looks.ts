import type { Shape } from '@/components/ui/shape-mark';
import type { Verdict } from '@/lib/domain/person';

/** How a verdict looks everywhere: a shape and a colour, beside its word, `presence.verdicts`. */
export const verdictLooks: Record<Verdict, { shape: Shape; className: string }> = {
  present: { shape: 'disc', className: 'text-good' },
  partial: { shape: 'half', className: 'text-fair' },
  absent: { shape: 'ring', className: 'text-muted' },
};
