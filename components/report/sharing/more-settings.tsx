import type { ReactNode } from 'react';

/** Everything that is settled already and can be settled otherwise; closed until somebody wants it. */
export function MoreSettings({ children }: { children: ReactNode }) {
  return (
    <details>
      <summary className="py-1 text-[13.5px]">
        <span className="text-accent">More</span>
        <span className="text-[12.5px] text-muted"> · title, names, what is shown, until when, password</span>
      </summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  );
}
