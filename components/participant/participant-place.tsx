import type { IpInformation } from '@/lib/domain/peer-report';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';
import { OfConnections } from './participant-of-connections';
import { ParticipantPart, type PartView } from './participant-part';
import { ReportedList } from './participant-reported-list';
import { samePartsTogether } from './participant-same-parts';
import { partName } from './participant-words';

interface Props {
  view: PartView<'ip_information'>;
  /** All of the person's connections. */
  total: number;
  /** In a shared report, which never shows an address. */
  shared: boolean;
}

/** Where the person joined from, as the provider took it from the network address. */
export function ParticipantPlace({ view, total, shared }: Props) {
  const words = useWords();
  return (
    <ParticipantPart title={partName('ip_information', shared, words)} view={view} lines={5}>
      {(parts) =>
        samePartsTogether(parts).map(({ connectionIds, data }) => (
          <div key={connectionIds.join()} className="[&+div]:mt-3">
            <OfConnections ids={connectionIds} total={total} />
            <ReportedList items={itemsOf(data, words)} />
          </div>
        ))
      }
    </ParticipantPart>
  );
}

function itemsOf(place: IpInformation, { t }: Words) {
  const where = [...new Set([place.city, place.region, place.country])].filter((word) => word).join(', ');
  return [
    { term: t('participant.place'), value: where },
    { term: t('participant.timeZone'), value: place.timeZone?.replaceAll('_', ' ') ?? '' },
    { term: t('participant.network'), value: networkOf(place) },
    { term: t('participant.address'), value: place.address ?? '' },
  ];
}

/** Some organisations already begin with their number. */
function networkOf({ asn, organisation }: IpInformation): string {
  if (asn && organisation?.startsWith(asn)) return organisation;
  return [asn, organisation].filter((word) => word).join(' ');
}
