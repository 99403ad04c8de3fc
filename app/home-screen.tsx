'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Empty } from '@/components/states/empty';
import { Failure } from '@/components/states/failure';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { sourcesQuery } from '@/lib/queries/sources';
import { useLastSource } from './last-source';

/** Goes on to the sessions of the source that was worked in last, else of the first. */
export function HomeScreen() {
  const { t } = useWords();
  const router = useRouter();
  const { data, error, refetch, isFetching } = useQuery(sourcesQuery);
  const last = useLastSource();
  const first = (data?.items.find(({ id }) => id === last) ?? data?.items[0])?.id;
  const problem = data && data.items.length === 0 ? data.problems[0] : undefined;
  const failure = error ?? problem;

  useEffect(() => {
    if (first !== undefined) router.replace(`${paths.sessions(first)}${window.location.search}`);
  }, [first, router]);

  return (
    <>
      <h1 className={failure ? 'mb-4' : 'sr-only'}>{t('home.sessions')}</h1>
      {failure && <Failure title={t('home.failed')} error={failure} onRetry={refetch} retrying={isFetching} />}
      {data?.items.length === 0 && !problem && <Empty title={t('home.noSource')}>{t('home.noSourceHint')}</Empty>}
      {!error && data?.items.length !== 0 && (
        <p role="status" className="text-muted">
          {t('home.opening')}
        </p>
      )}
    </>
  );
}
