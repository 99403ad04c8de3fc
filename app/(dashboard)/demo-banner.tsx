'use client';

import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from '@/lib/queries/sources';

export function DemoBanner() {
  const { data } = useQuery(sourcesQuery);
  if (!data?.demo) return null;
  return (
    <section
      aria-label="Demo"
      className="border-line border-b bg-line2 px-4 py-1.5 text-[12.5px] text-muted normal-nums md:px-8 print:hidden"
    >
      <b className="font-semibold text-ink">Demo:</b> invented data from the built-in simulator, open to everybody, who can also make report
      links. Set provider credentials to see your own sessions.
    </section>
  );
}
