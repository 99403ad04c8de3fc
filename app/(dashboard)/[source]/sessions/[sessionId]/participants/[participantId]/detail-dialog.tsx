'use client';

import { useQuery } from '@tanstack/react-query';
import { shortId } from '@/components/participant/participant-words';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/lib/messages/use-words';
import { type ConnectionKey, connectionDetailQuery } from '@/lib/queries/connection-detail';
import { ApiError } from '@/lib/queries/fetch-json';
import { DetailAnswer } from './detail-answer';
import { detailFailure } from './detail-failure';

interface Props {
  connection: ConnectionKey;
  sourceName: string;
  zone: string;
  onClose: () => void;
}

/** One connection as the provider tells it now. Says what a look costs, asks when told to, and never by itself. */
export function DetailDialog({ connection, sourceName, zone, onClose }: Props) {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = useQuery(connectionDetailQuery(connection));
  const failure = error && detailFailure(error instanceof ApiError ? error.code : 'unknown', sourceName, t);
  const asked = data !== undefined || error !== null;
  const askWords = asked ? t('detail.askAgain', { source: sourceName }) : t('detail.askNow', { source: sourceName });
  return (
    <Dialog
      title={t('detail.title', { id: shortId(connection.connectionId) })}
      onClose={onClose}
      className={`m-auto rounded-xl p-4 ${data ? 'w-[min(880px,96vw)]' : 'w-[min(520px,96vw)]'}`}
      footer={
        <>
          <p className="me-auto self-center text-[12.5px] text-muted">{failure?.final ? t('detail.noUse') : t('detail.cost')}</p>
          {!failure?.final && (
            <Button variant={asked ? 'plain' : 'primary'} off={isFetching} onClick={() => void refetch({ cancelRefetch: false })}>
              {isFetching ? t('detail.asking') : askWords}
            </Button>
          )}
        </>
      }
    >
      {!data && <p className="max-w-prose pb-2 text-[13.5px] text-muted">{t('detail.note', { source: sourceName })}</p>}
      <div role="status" className="sr-only">
        {isFetching
          ? t('detail.askingSource', { source: sourceName })
          : data && !error
            ? t('detail.hasAnswered', { source: sourceName })
            : ''}
      </div>
      {failure && !isFetching && (
        <div className="pt-1 pb-3">
          <Failure title={failure.title} error={error} />
        </div>
      )}
      {data && (
        <div className={isFetching ? 'opacity-60' : ''} aria-busy={isFetching}>
          <DetailAnswer answer={data} sourceName={sourceName} zone={zone} />
        </div>
      )}
    </Dialog>
  );
}
