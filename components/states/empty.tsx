import type { ReactNode } from 'react';

interface Props {
  title: string;
  children?: ReactNode;
}

/** There is nothing, and that is the truth: not an error and not still loading. */
export function Empty({ title, children }: Props) {
  return (
    <div className="border-line border-y py-10 text-center">
      <p className="font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 flex max-w-prose flex-col items-center gap-3 text-muted">{children}</div>}
    </div>
  );
}
