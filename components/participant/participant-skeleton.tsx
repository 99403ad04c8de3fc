import { Loading } from '@/components/states/loading';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/lib/messages/use-words';

/** The page before anything is known, in its own layout. */
export function ParticipantSkeleton() {
  const { t } = useWords();
  return (
    <Loading label={t('participant.reading')}>
      <Skeleton className="h-6 w-64" />
      <Skeleton className="mt-3 h-4 w-full max-w-[480px]" />
      <Skeleton className="mt-2 h-4 w-full max-w-[320px]" />
      <div className="mt-[18px] flex flex-wrap gap-2">
        {['w-20', 'w-52', 'w-48', 'w-[76px]', 'w-[84px]'].map((width) => (
          <Skeleton key={width} className={`h-8 rounded-full ${width}`} />
        ))}
      </div>
      <div className="gap-8 xl:grid xl:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          <Skeleton className="mt-6 h-4 w-24" />
          <Skeleton className="mt-4 h-3 w-full" />
          <Skeleton className="mt-12 h-24 w-full" />
        </div>
        <div>
          <Skeleton className="mt-6 h-4 w-40" />
          <Skeleton className="mt-4 h-28 w-full" />
        </div>
      </div>
    </Loading>
  );
}
