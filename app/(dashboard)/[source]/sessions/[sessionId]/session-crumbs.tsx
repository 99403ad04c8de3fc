'use client';

import Link from 'next/link';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { NameText } from '@/components/ui/name-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';

interface Props {
  source: string;
  /** `undefined` while it is read. */
  title: string | null | undefined;
  /** `null` where the provider names none, or it is not read yet. */
  meetingId?: string | null;
}

export function SessionCrumbs({ source, title, meetingId = null }: Props) {
  const { t } = useWords();
  const { withZone } = useSourceLinks();
  return (
    <nav aria-label={t('ui.breadcrumb')} className="mb-1.5 flex flex-wrap items-baseline gap-x-3 text-[12.5px] text-muted print:hidden">
      <ol className="flex min-w-0 flex-wrap gap-x-1.5">
        <li>
          <Link prefetch={false} href={withZone(paths.sessions(source))} className="hover:text-ink hover:underline">
            {t('shell.sessions')}
          </Link>
        </li>
        <li aria-hidden>/</li>
        <li aria-current="page" className="min-w-0 max-w-[60vw]">
          {title === undefined ? t('sessionPage.session') : <NameText text={title} missing={t('sessionPage.untitled')} />}
        </li>
      </ol>
      {meetingId !== null && (
        <Link prefetch={false} href={withZone(paths.meeting(source, meetingId))} className="underline underline-offset-2 hover:text-ink">
          {t('sessionPage.allOfMeeting')}
        </Link>
      )}
    </nav>
  );
}
