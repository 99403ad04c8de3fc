'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { TriangleAlert } from '@/components/ui/icons/list-icons';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';

/** Tells admins on every screen that something keeps Rollcall from doing its work. */
export function ProblemBanner() {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const problems = me?.problems.length ?? 0;
  if (problems === 0) return null;
  return (
    <section
      aria-label={t('shell.problems')}
      className="flex items-center gap-2 border-line border-b px-4 py-1.5 text-[12.5px] text-poor md:px-8 print:hidden"
    >
      <TriangleAlert className="size-4 shrink-0" />
      <span>
        {t.rich('shell.problemsNote', {
          count: problems,
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
