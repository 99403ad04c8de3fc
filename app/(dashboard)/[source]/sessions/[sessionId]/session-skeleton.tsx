import { RowsSkeleton } from '@/components/people/rows-skeleton';
import { Loading } from '@/components/states/loading';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/lib/messages/use-words';
import { SessionCrumbs } from './session-crumbs';

const figures = ['people', 'peak', 'attendance', 'averageStay', 'reconnects', 'lateAndEarly'] as const;

/** The page before its session is there, in its final layout. */
export function SessionSkeleton({ source }: { source: string }) {
  const { t } = useWords();
  return (
    <>
      <SessionCrumbs source={source} title={undefined} />
      <h1 className="sr-only">{t('sessionPage.session')}</h1>
      <Loading label={t('sessionPage.reading')}>
        <Skeleton className="mt-1 h-6 w-64 max-w-full" />
        <Skeleton className="mt-2.5 h-4 w-96 max-w-full" />
        <div className="my-5 grid grid-cols-2 border-line border-y md:grid-cols-3 xl:grid-cols-6">
          {figures.map((name) => (
            <div key={name} className="h-[87px] py-3 pe-3">
              <div className="text-[12px] text-muted">{t(`sessionPage.figures.${name}`)}</div>
              <Skeleton className="mt-2 h-5 w-16" />
              <Skeleton className="mt-2 h-3 w-24" />
            </div>
          ))}
        </div>
        <Skeleton className="mb-2.5 h-8 w-full max-w-[640px]" />
        <RowsSkeleton />
      </Loading>
    </>
  );
}
