'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleUser } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { meQuery } from '@/lib/queries/me';
import { sendJson } from '@/lib/queries/send-json';

interface Props {
  onNavigate?: (() => void) | undefined;
}

const shape = 'flex h-7 items-center rounded-[7px] px-2.5 text-[12.5px]';
const entry = `${shape} text-muted hover:bg-line2 hover:text-ink`;
const current = `${shape} bg-line2 font-[560] text-ink`;

/** Who is signed in, and what they can do about it; nothing in the demo. */
export function AccountMenu({ onNavigate }: Props) {
  const { t } = useWords();
  const pathname = usePathname();
  const { data } = useQuery(meQuery);
  const signOut = useMutation({
    mutationFn: () => sendJson('POST', paths.api.signOut),
    onSettled: () => window.location.assign(paths.signIn()),
  });
  if (!data || data.demo || data.name === null) return null;
  const links = [
    ...(data.role === 'admin' ? [{ label: t('shell.members'), href: paths.people }] : []),
    { label: t('shell.account'), href: paths.account },
  ];
  return (
    <nav aria-label={t('shell.account')} className="mt-2 grid gap-px border-line border-t pt-2">
      <p className="flex items-center gap-2 px-2.5 py-1" title={data.email ?? undefined}>
        <CircleUser aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 truncate font-medium text-[13px]">{data.name}</span>
      </p>
      {links.map(({ label, href }) => {
        const here = pathname === href;
        return (
          <Link key={href} href={href} onClick={onNavigate} aria-current={here ? 'page' : undefined} className={here ? current : entry}>
            {label}
          </Link>
        );
      })}
      <button type="button" className={entry} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {signOut.isPending ? t('shell.signingOut') : t('shell.signOut')}
      </button>
    </nav>
  );
}
