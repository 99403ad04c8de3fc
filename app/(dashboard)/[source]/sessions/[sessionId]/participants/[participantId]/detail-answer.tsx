import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { formatDateTime, formatZone } from '@/lib/format';
import { DetailFields } from './detail-fields';
import { DetailRaw } from './detail-raw';

interface Props {
  answer: ConnectionDetailAnswer;
  sourceName: string;
  zone: string;
}

const filterWords: Record<ConnectionDetailAnswer['filters'], string | null> = {
  answered: 'The filters for the parts of the report were sent along, and parts came.',
  ignored: 'The filters for the parts of the report were sent along, but no part came: the account takes no notice of them here.',
  'left-out': 'Asked without the filters for the parts of the report: the account refused them before.',
  none: null,
};

/** What was asked and answered, field by field beside our record, and whole. */
export function DetailAnswer({ answer, sourceName, zone }: Props) {
  const { asked, asOf, status, filters, recordReadAt } = answer;
  const time = (instant: string) => formatDateTime(instant, zone, { seconds: true });
  return (
    <div className="pb-2 text-[13.5px]">
      <p className="font-mono text-[12px] [overflow-wrap:anywhere]">
        GET {asked.path}
        {asked.query && `?${decodeURIComponent(asked.query)}`}
      </p>
      <p className="mt-1.5">
        {sourceName} answered with status {status}, at {time(asOf)} by its clock.{' '}
        <span className="text-muted">
          Our record is of {time(recordReadAt)}. Times in {formatZone(zone, Date.parse(asOf))}.
        </span>
      </p>
      {filterWords[filters] && <p className="mt-1 text-muted">{filterWords[filters]}</p>}
      <DetailFields answer={answer} />
      <DetailRaw answer={answer} />
    </div>
  );
}
