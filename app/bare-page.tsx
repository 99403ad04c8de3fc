import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';
import { paths } from '@/lib/paths';

interface Props {
  children: ReactNode;
}

/** A page without the side bar: the logo and what there is to say. */
export function BarePage({ children }: Props) {
  return (
    <div className="mx-auto max-w-md px-4 py-10 md:px-8">
      <header className="mb-10">
        {/* A full load, so that it also leads out of a broken page. */}
        <a href={paths.home} className="inline-block py-1">
          <Logo />
        </a>
      </header>
      <main>{children}</main>
    </div>
  );
}
