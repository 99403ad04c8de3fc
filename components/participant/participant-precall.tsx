import { DefinitionList } from '@/components/ui/definition-list';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { PrecallCheck } from '@/lib/domain/peer-report';
import { formatTime } from '@/lib/format';
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
  return (
    <ParticipantPart title="Network before the call" view={view} lines={11}>
      {(parts) =>
        parts.map(({ connectionId, data }) => (
          <div key={connectionId} className="[&+div]:mt-3">
            <OfConnections ids={[connectionId]} total={total} />
            {data.length === 0 && <p className="text-muted">No check was made.</p>}
            {[...new Map(data.map((check) => [JSON.stringify(check), check]))].map(([key, check]) => (
              <div key={key} className="border-line2 border-b py-1 last:border-0">
                <DefinitionList items={itemsOf(check, zone)} />
              </div>
            ))}
          </div>
        ))
      }
    </ParticipantPart>
  );
}

function itemsOf(check: PrecallCheck, zone: string) {
  const items = [
    { term: 'Checked', value: check.at === null ? 'at an unknown time' : `at ${formatTime(check.at, zone, { seconds: true })}` },
  ];
  const add = (term: string, value: string | null) => value !== null && items.push({ term, value });
  add('Network', check.networkType);
  add('Round trip', check.rttMs === null ? null : formatMetric('rtt', check.rttMs));
  add('Jitter', check.jitterMs === null ? null : formatMetric('jitter', check.jitterMs));
  add('Packet loss', check.lossPercent === null ? null : formatMetric('loss', check.lossPercent));
  add('Throughput', check.throughputKbps === null ? null : formatMetric('bitrate', check.throughputKbps));
  const paths = [
    { term: 'Direct path', works: check.reflexive },
    { term: 'Relay', works: check.relay },
    { term: 'TURN', works: check.turn },
  ].filter((path): path is { term: string; works: boolean } => path.works !== null);
  return [...items, ...paths.map(({ term, works }) => ({ term, value: <Works works={works} /> }))];
}

function Works({ works }: { works: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ShapeMark shape={works ? 'disc' : 'ring'} className={works ? 'text-good' : 'text-muted'} />
      {works ? 'works' : 'does not work'}
    </span>
  );
}
