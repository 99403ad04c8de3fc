'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSourceLinks } from '@/app/(dashboard)/shell/use-source-links';
import { Failure } from '@/components/states/failure';
import { LinkButton } from '@/components/ui/link-button';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sourcesQuery } from '@/lib/queries/sources';

interface Props {
  children: ReactNode;
}

/**
 * Shows the screen unless the source of the address is known not to exist. While sources load or fail, the screen
 * speaks for itself.
 */
export function SourceGate({ children }: Props) {
  const { t } = useWords();
  const { source, withZone } = useSourceLinks();
  const { data, refetch, isFetching } = useQuery(sourcesQuery);
  if (!data || data.items.some((item) => item.id === source)) return children;
  const problem = data.problems.find((one) => source?.startsWith(one.provider));
  if (problem) {
    return (
      <>
        <h1 className="mb-4">{t('shell.sessions')}</h1>
        <Failure title={t('sessions.sourceFailed')} error={problem} onRetry={refetch} retrying={isFetching} />
      </>
    );
  }
  return (
    <>
      <h1>{t('sessions.noSuchSource')}</h1>
      <p className="mt-2 mb-5 text-muted">
        {t.rich('sessions.noSuchSourceNote', {
          source: source ?? '',
          code: (text) => <code className="font-mono text-ink">{text}</code>,
        })}
      </p>
      <ul className="flex flex-wrap gap-2">
        {data.items.map((item) => (
          <li key={item.id}>
            <LinkButton href={withZone(paths.sessions(item.id))}>{item.name}</LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
