import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { type Shape, ShapeMark } from './shape-mark';

interface Props {
  tone?: 'neutral' | 'live' | 'good' | 'fair' | 'poor' | 'accent';
  shape?: Shape;
  children: ReactNode;
  className?: string;
}

const tones = {
  neutral: 'text-muted border-line',
  live: 'text-live border-current',
  good: 'text-good border-current',
  fair: 'text-fair border-current',
  poor: 'text-poor border-current',
  accent: 'text-accent border-current',
};

/** A status as shape and word: never colour alone. */
export function Pill({ tone = 'neutral', shape, children, className }: Props) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 py-0.5 font-medium text-xs leading-4',
        tones[tone],
        className,
      )}
    >
      {shape && <ShapeMark shape={shape} className={tone === 'neutral' ? 'text-faint' : undefined} />}
      {children}
    </span>
  );
}
