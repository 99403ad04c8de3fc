import type { ReactNode } from 'react';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { QualityGrade } from '@/lib/domain/quality/quality-grade';
import { gradeLooks } from './grade-looks';

/** A grade's word with its shape, at the beginning of what is told of it. */
export function GradeName({ grade, children }: { grade: QualityGrade; children: ReactNode }) {
  const { shape, className } = gradeLooks[grade];
  return (
    <b className={`inline-flex items-center gap-1.5 font-semibold ${className}`}>
      <ShapeMark shape={shape} />
      {children}
    </b>
  );
}
