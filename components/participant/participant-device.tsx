import type { DeviceInfo } from '@/lib/domain/peer-report';
import { formatTime } from '@/lib/format';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { OfConnections } from './participant-of-connections';
import { type PartData, ParticipantPart, type PartView } from './participant-part';
import { ReportedList } from './participant-reported-list';
import { samePartsTogether } from './participant-same-parts';
import { eventWords } from './participant-words';

interface Props {
  view: PartView<'device_info'>;
  zone: string;
  /** All of the person's connections. */
  total: number;
}

const joined = (...words: (string | null)[]) => words.filter((word) => word).join(' ');
const few = 3;

/** What the person joined with, and what they plugged in and out. */
export function ParticipantDevice({ view, zone, total }: Props) {
  const words = useWords();
  return (
    <ParticipantPart title={words.t('participant.device')} view={view} lines={10}>
      {(parts) =>
        devicesOf(parts).map(({ connectionIds, data, changes }) => (
          <div key={connectionIds.join()} className="[&+div]:mt-3">
            <OfConnections ids={connectionIds} total={total} />
            <ReportedList items={itemsOf(data, words)} />
            {changes.length > 0 && <Changes changes={changes} zone={zone} />}
          </div>
        ))
      }
    </ParticipantPart>
  );
}

/**
 * The same device of several connections is told once; what was plugged in and out is told together, in the order of
 * time.
 */
function devicesOf(parts: PartData<'device_info'>[]) {
  const still = parts.map(({ connectionId, data }) => ({ connectionId, data: { ...data, changes: [] } }));
  return samePartsTogether<'device_info'>(still).map((group) => ({
    ...group,
    changes: parts
      .filter(({ connectionId }) => group.connectionIds.includes(connectionId))
      .flatMap(({ data }) => data.changes)
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
  }));
}

function itemsOf(device: DeviceInfo, { t }: Words) {
  return [
    { term: t('participant.system'), value: joined(device.os, device.osVersion) },
    { term: t('participant.browser'), value: joined(device.browser, device.browserVersion) },
    { term: t('participant.processor'), value: device.processors === null ? '' : t('participant.cores', { count: device.processors }) },
    {
      term: t('participant.kind'),
      value: device.mobile === null ? '' : device.mobile ? t('participant.phone') : t('participant.computer'),
    },
    { term: t('participant.kit'), value: joined(device.sdk, device.sdkVersion) },
  ];
}

function Changes({ changes, zone }: { changes: DeviceInfo['changes']; zone: string }) {
  const words = useWords();
  const { t } = words;
  const line = (change: DeviceInfo['changes'][number], index: number) => (
    <li key={`${change.at} ${change.kind} ${index}`} className="flex gap-3 py-0.5">
      <span className="shrink-0 text-muted">
        {change.at === null ? t('participant.noTime') : formatTime(change.at, zone, { seconds: true })}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {eventWords(change.kind, words)}: <span className="text-muted">{changeWords(change, words)}</span>
      </span>
    </li>
  );
  return (
    <div className="mt-1.5 text-[12.5px]">
      <h3 className="text-muted">{t('participant.deviceChanges')}</h3>
      <ul>{changes.slice(0, few).map(line)}</ul>
      {changes.length > few && (
        <details className="print:[&::details-content]:block">
          <summary className="py-1 text-accent">{t('participant.showMore', { count: changes.length - few })}</summary>
          <ul>{changes.slice(few).map(line)}</ul>
        </details>
      )}
    </div>
  );
}

function changeWords({ added, removed }: DeviceInfo['changes'][number], { t, direction }: Words): string {
  if (added.length > 0 && removed.length > 0) return `${removed.join(', ')} ${direction === 'rtl' ? '←' : '→'} ${added.join(', ')}`;
  if (added.length > 0) return added.join(', ');
  return removed.length > 0 ? t('participant.removed', { names: removed.join(', ') }) : t('participant.noNameReported');
}
