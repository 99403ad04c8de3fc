import { useQuery } from '@tanstack/react-query';
import { HeadCountAlone } from '@/components/head-count/head-count-alone';
import type { SessionAddress } from '@/components/session/use-session-address';
import { Failure } from '@/components/states/failure';
import { useWords } from '@/lib/messages/use-words';
import type { SessionPlace } from '@/lib/queries/session-place';
import { curveQuery } from '@/lib/queries/timeline';

interface Props {
  place: SessionPlace;
  address: SessionAddress;
  zone: string;
}

/** How many people were there, for links that show nobody by name. */
export function ReportCurve({ place, address: { params }, zone }: Props) {
  const { t } = useWords();
  const { rooms, counted, window } = params;
  const { data, error, isFetching, refetch } = useQuery(curveQuery(place, { rooms, counted, window, zoom: null }));
  if (data) return <HeadCountAlone timeline={data} zone={zone} />;
  return error && <Failure title={t('report.curveFailed')} error={error} onRetry={() => void refetch()} retrying={isFetching} />;
}
