'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { NeighbourLink } from '@/components/people/use-neighbours';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { NameText } from '@/components/ui/name-text';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';

interface Props {
  source: string;
  sessionId: string;
}

/**
 * `path` with the query of this page, so that zone, sort, search and page go along; `change` sets or (with `null`)
 * drops names.
 */
export function useCarriedSearch(change: Record<string, string | null> = {}) {
  const query = new URLSearchParams(useSearchParams());
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return (path: string) => (text ? `${path}?${text}` : path);
}

/** What is not read yet is `undefined`. */
interface Crumbs extends Props {
  title: string | null | undefined;
  name: string | null | undefined;
}

/** Sessions / this session / this person: back to the table as it was left. */
export function ParticipantBreadcrumb({ source, sessionId, title, name }: Crumbs) {
  const { t } = useWords();
  const zone = useSearchParams().get('timeZone');
  const back = useCarriedSearch({ filters: null });
  return (
    <nav aria-label={t('ui.breadcrumb')} className="mb-1.5 text-[12.5px] text-muted">
      <ol className="flex min-w-0 flex-wrap gap-x-1.5">
        <li>
          <Link
            prefetch={false}
            href={`${paths.sessions(source)}${zone ? `?timeZone=${encodeURIComponent(zone)}` : ''}`}
            className="hover:text-ink hover:underline"
          >
            {t('shell.sessions')}
          </Link>
        </li>
        <li aria-hidden>/</li>
        <li className="min-w-0 max-w-[60vw]">
          <Link prefetch={false} href={back(paths.session(source, sessionId))} className="hover:text-ink hover:underline">
            {title === undefined ? t('sessionPage.session') : <NameText text={title} missing={t('sessionPage.untitled')} />}
          </Link>
        </li>
        <li aria-hidden>/</li>
        <li aria-current="page" className="min-w-0 max-w-[60vw]">
          {name === undefined ? t('sessionPage.participant') : <NameText text={name} />}
        </li>
      </ol>
    </nav>
  );
}

/** To the person before or after, in the order of the table the reader came from. */
function NeighbourButton({ source, sessionId, to, children }: Props & { to: NeighbourLink | null; children: string }) {
  const page = to?.page ?? null;
  const carried = useCarriedSearch({ page: page === null || page === 1 ? null : String(page) });
  if (to === null) return <Button disabled>{children}</Button>;
  return <LinkButton href={carried(paths.participant(source, sessionId, to.id))}>{children}</LinkButton>;
}

/**
 * Both ways along the table. At its ends one of them is off and keeps its place, so that the other stays under the
 * pointer.
 */
export function NeighbourButtons({ previous, next, ...session }: Props & { previous: NeighbourLink | null; next: NeighbourLink | null }) {
  const { t } = useWords();
  if (previous === null && next === null) return null;
  return (
    <>
      <NeighbourButton {...session} to={previous}>
        {t('sessionPage.previous')}
      </NeighbourButton>
      <NeighbourButton {...session} to={next}>
        {t('sessionPage.next')}
      </NeighbourButton>
    </>
  );
}
