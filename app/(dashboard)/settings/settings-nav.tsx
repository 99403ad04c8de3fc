'use client';

import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';

/** The pages of the settings; a viewer has but one, and needs no way to others. */
export function SettingsNav() {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const pathname = usePathname();
  const { data: me } = useQuery(meQuery);
  if (me?.role !== 'admin') return null;
  const pages = [
    { label: t('shell.account'), href: paths.account },
    { label: t('shell.members'), href: paths.members },
    { label: t('audit.title'), href: paths.audit },
    { label: t('shell.status'), href: paths.status },
  ];
  return (
    <nav aria-label={t('shell.settings')} className="mb-5 flex gap-5 border-line border-b print:hidden">
      {pages.map(({ label, href }) => (
        <Link
          prefetch={false}
          key={href}
          href={withZone(href)}
          aria-current={pathname === href ? 'page' : undefined}
          className={clsx(
            '-mb-px border-b-2 py-2',
            pathname === href ? 'border-ink font-[560] text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
