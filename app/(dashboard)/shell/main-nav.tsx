'use client';

import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sourcesQuery } from '@/lib/queries/sources';
import { useSideBarSource, useSourceLinks } from './use-source-links';

interface Props {
  onNavigate?: () => void;
}

export function MainNav({ onNavigate }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  const source = useSideBarSource();
  const pathname = usePathname();
  const { data } = useQuery(sourcesQuery);
  const { data: me } = useQuery(meQuery);
  const target = source ?? data?.items[0]?.id;
  if (target === undefined) return null;
  const entries: { label: string; href: string; all?: string }[] = [
    { label: t('shell.sessions'), href: paths.sessions(target) },
    { label: t('shell.meetings'), href: paths.meetings(target) },
    ...(me?.canShare ? [{ label: t('shell.reports'), href: paths.reports }] : []),
    // The demo has no members, and so nothing to set.
    ...(me && !me.demo && me.name !== null ? [{ label: t('shell.settings'), href: paths.account, all: paths.settings }] : []),
  ];
  return (
    <nav aria-label={t('shell.main')} className="grid gap-px">
      {entries.map(({ label, href, all = href }) => {
        const here = pathname === href;
        const inside = here || pathname.startsWith(`${all}/`);
        return (
          <Link
            prefetch={false}
            key={href}
            href={withZone(href)}
            onClick={onNavigate}
            aria-current={here ? 'page' : inside ? 'true' : undefined}
            className={clsx('rounded-[7px] px-2.5 py-1.5', inside ? 'bg-line2 font-[560] text-ink' : 'text-muted hover:text-ink')}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
