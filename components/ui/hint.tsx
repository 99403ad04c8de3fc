'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Tooltip } from './tooltip';

interface Props {
  /** The explanation, shown on hover, focus and tap. */
  content: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A figure or word that explains itself: dotted line, reachable by keyboard. */
export function Hint({ content, children, className }: Props) {
  return (
    <Tooltip content={content}>
      <button type="button" className={clsx('cursor-help border-faint border-b border-dotted text-start', className)}>
        {children}
      </button>
    </Tooltip>
  );
}
