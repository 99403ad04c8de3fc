import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
}

/** Read aloud, not shown. */
export function VisuallyHidden({ children }: Props) {
  return <span className="sr-only">{children}</span>;
}
