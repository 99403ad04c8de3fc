import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { formatZone } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import { DetailFields } from './detail-fields';
import { DetailRaw } from './detail-raw';

interface Props {
  answer: ConnectionDetailAnswer;
  sourceName: string;
  zone: string;
}

/** What was asked and answered, field by field beside our record, and whole. */
export function DetailAnswer({ answer, sourceName, zone }: Props) {
  const { t, dateTime } = useWords();
  const { asked, asOf, status, filters, recordReadAt } = answer;
  const time = (instant: string) => dateTime(instant, zone, { seconds: true });
  return (
    <div className="pb-2 text-[13.5px]">
      <p className="font-mono text-[12px] [overflow-wrap:anywhere]">
        {`GET ${asked.path}${asked.query && `?${decodeURIComponent(asked.query)}`}`}
      </p>
      <p className="mt-1.5">
        {t('detail.answeredAt', { source: sourceName, status: String(status), instant: time(asOf) })}{' '}
        <span className="text-muted">
          {t('detail.recordOf', { instant: time(recordReadAt), zone: formatZone(zone, Date.parse(asOf)) })}
        </span>
      </p>
      {filters !== 'none' && <p className="mt-1 text-muted">{t(`detail.filters.${filters}`)}</p>}
      <DetailFields answer={answer} />
      <DetailRaw answer={answer} />
    </div>
  );
}
