import { DefinitionList } from '@/components/ui/definition-list';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { PrecallCheck } from '@/lib/domain/peer-report';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { OfConnections } from './participant-of-connections';
import { ParticipantPart, type PartView } from './participant-part';
import { formatMetric } from './participant-words';

interface Props {
  view: PartView<'precall_network_information'>;
  zone: string;
  /** All of the person's connections. */
  total: number;
}

/** The checks of the network before or at the start of the call. What the provider left out is left out here. */
export function ParticipantPrecall({ view, zone, total }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <ParticipantPart title={t('participant.part.precall_network_information')} view={view} lines={11}>
      {(parts) =>
        parts.map(({ connectionId, data }) => (
          <div key={connectionId} className="[&+div]:mt-3">
            <OfConnections ids={[connectionId]} total={total} />
            {data.length === 0 && <p className="text-muted">{t('participant.noCheck')}</p>}
            {[...new Map(data.map((check) => [JSON.stringify(check), check]))].map(([key, check]) => (
              <div key={key} className="border-line2 border-b py-1 last:border-0">
                <DefinitionList items={itemsOf(check, zone, words)} />
              </div>
            ))}
          </div>
        ))
      }
    </ParticipantPart>
  );
}

function itemsOf(check: PrecallCheck, zone: string, words: Words) {
  const { t } = words;
  const items = [
    {
      term: t('participant.checked'),
      value:
        check.at === null
          ? t('participant.checkedUnknown')
          : t('participant.checkedAt', { time: formatTime(check.at, zone, { seconds: true }) }),
    },
  ];
  const add = (term: string, value: string | null) => value !== null && items.push({ term, value });
  add(t('participant.network'), check.networkType);
  add(t('participant.roundTrip'), check.rttMs === null ? null : formatMetric('rtt', check.rttMs, words));
  add(t('participant.jitter'), check.jitterMs === null ? null : formatMetric('jitter', check.jitterMs, words));
  add(t('participant.packetLoss'), check.lossPercent === null ? null : formatMetric('loss', check.lossPercent, words));
  add(t('participant.throughput'), check.throughputKbps === null ? null : formatMetric('bitrate', check.throughputKbps, words));
  const paths = [
    { term: t('participant.directPath'), works: check.reflexive },
    { term: t('participant.relay'), works: check.relay },
    { term: t('participant.turn'), works: check.turn },
  ].filter((path): path is { term: string; works: boolean } => path.works !== null);
  return [...items, ...paths.map(({ term, works }) => ({ term, value: <Works works={works} /> }))];
}

function Works({ works }: { works: boolean }) {
  const { t } = useWords();
  return (
    <span className="inline-flex items-center gap-1.5">
      <ShapeMark shape={works ? 'disc' : 'ring'} className={works ? 'text-good' : 'text-muted'} />
      {works ? t('participant.works') : t('participant.doesNotWork')}
    </span>
  );
}
