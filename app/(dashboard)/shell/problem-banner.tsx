'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { problemText } from '@/app/(dashboard)/settings/status/problem-text';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';

/** Tells admins on every screen that something keeps Rollcall from doing its work. */
export function ProblemBanner() {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const pathname = usePathname();
  const [first, ...others] = me?.problems ?? [];
  // There they stand at the top.
  if (first === undefined || pathname === paths.status) return null;
  const what = problemText(first, t)?.what ?? t('shell.problem');
  return (
    <section
      aria-label={t('shell.problems')}
      className="flex items-center gap-2 border-line border-b px-4 py-1.5 text-[12.5px] text-poor md:px-8 print:hidden"
    >
      <TriangleAlert className="size-4 shrink-0" />
      <span>
        {t.rich(others.length === 0 ? 'shell.problemNote' : 'shell.problemsNote', {
          what,
          count: others.length,
          link: (text) => (
            <Link prefetch={false} href={paths.status} className="underline">
              {text}
            </Link>
          ),
        })}
      </span>
    </section>
  );
}
