import type { IpInformation, LogEvent, ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { networkOfAddress, readAddress } from '@/lib/network-address';

const cutPlace = (place: IpInformation): IpInformation => ({
  ...place,
  address: place.address === null ? null : networkOfAddress(place.address),
});

/** A description of a connection, a candidate for one, or an address. */
const tellsAddress = (value: unknown) =>
  typeof value === 'string' && (/^v=0\s|(?:^|a=)candidate:/.test(value) || readAddress(value) !== null);

const cutEvent = (event: LogEvent): LogEvent => ({
  ...event,
  detail: Object.fromEntries(Object.entries(event.detail).filter(([, value]) => !tellsAddress(value))),
});

const cuts: { [F in ReportFilter]: (part: ReportParts[F]) => ReportParts[F] } = {
  device_info: (part) => part,
  ip_information: cutPlace,
  precall_network_information: (part) => part,
  events: (events) => events.map(cutEvent),
  quality_stats: (part) => part,
};

/** The parts that may tell an address, as a provider sends them. */
export const addressFilters = ['ip_information', 'events'] as const;

/** A part without what leads to a single line: of an address the network stays (/24, /48). What was cut stays as it is. */
export function cutPart<F extends ReportFilter>(filter: F, part: ReportParts[F]): ReportParts[F] {
  return cuts[filter](part);
}
