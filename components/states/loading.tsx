import type { ReactNode } from 'react';

interface Props {
  /** What is being read: "Reading the sessions". */
  label: string;
  /** Skeletons in the final layout. */
  children?: ReactNode;
}

/** Not there yet. */
export function Loading({ label, children }: Props) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}…</span>
      {children}
    </div>
  );
}
