import type { ComponentType } from 'react';

export type Icon = ComponentType<{ className?: string }>;

/** An icon of one path in a square of 24 units. It says nothing: whatever has one has words too. */
export function icon(path: string): Icon {
  return ({ className }) => (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={path} />
    </svg>
  );
}
