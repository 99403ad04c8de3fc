import type { ReactNode } from 'react';

/** The line below a range, as high without its answers as with them. */
export function RangeRoom({ children }: { children?: ReactNode }) {
  return <div className="mt-1 min-h-[26px] max-md:mt-0.5 max-md:min-h-6">{children}</div>;
}
