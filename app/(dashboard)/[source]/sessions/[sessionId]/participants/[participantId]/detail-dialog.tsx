'use client';

import { useQuery } from '@tanstack/react-query';
import { shortId } from '@/components/participant/participant-words';
import { Failure } from '@/components/states/failure';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
  const { data, error, isFetching, refetch } = useQuery(connectionDetailQuery(connection));
  const failure = error && detailFailure(error instanceof ApiError ? error.code : 'unknown', sourceName);
  const asked = data !== undefined || error !== null;
  const askWords = asked ? `Ask ${sourceName} again` : `Ask ${sourceName} now`;
  return (
    <Dialog
      title={`As the provider tells it: connection ${shortId(connection.connectionId)}`}
      onClose={onClose}
      className={`m-auto rounded-xl p-4 ${data ? 'w-[min(880px,96vw)]' : 'w-[min(520px,96vw)]'}`}
      footer={
        <>
          <p className="mr-auto self-center text-[12.5px] text-muted">
            {failure?.final ? 'Asking again would not help.' : 'Costs one call of the account’s budget.'}
          </p>
          {!failure?.final && (
            <Button variant={asked ? 'plain' : 'primary'} off={isFetching} onClick={() => void refetch({ cancelRefetch: false })}>
              {isFetching ? 'Asking…' : askWords}
            </Button>
          )}
        </>
      }
    >
      {!data && (
        <p className="max-w-prose pb-2 text-[13.5px] text-muted">
          What {sourceName}’s own address for this connection answers now, beside what Rollcall has of it. It is not kept, and no report
          shows it.
        </p>
      )}
      <div role="status" className="sr-only">
        {isFetching ? `Asking ${sourceName}` : data && !error ? `${sourceName} has answered` : ''}
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
