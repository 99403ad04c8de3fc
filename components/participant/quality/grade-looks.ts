import type { Shape } from '@/components/ui/shape-mark';
import type { QualityGrade } from '@/lib/domain/quality/quality-grade';

/** Each grade's shape and colour, so that they differ without colour. */
export const gradeLooks: Record<QualityGrade, { shape: Shape; className: string }> = {
  good: { shape: 'disc', className: 'text-good' },
  fair: { shape: 'half', className: 'text-fair' },
  poor: { shape: 'triangle', className: 'text-poor' },
};
