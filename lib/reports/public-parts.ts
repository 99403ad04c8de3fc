import type { ShownParts, ShownResult } from '@/lib/domain/answers/shown-parts';
import type { DeviceInfo, IpInformation, PrecallCheck, ReportFilter } from '@/lib/domain/peer-report';
import { publicConnectionQuality } from './public-quality';
import type { PublicRules } from './public-rules';

/** The parts of a peer report that recipients may ask for. The vendor's own log of events is never among them. */
export function publicFilters({ include, fields }: Pick<PublicRules, 'include' | 'fields'>): ReportFilter[] {
  const detail = (filter: ReportFilter, on: boolean): ReportFilter[] => (include.detail && on ? [filter] : []);
  return [
    ...detail('device_info', fields.device),
    ...detail('ip_information', fields.place),
    ...detail('precall_network_information', include.quality),
    ...detail('quality_stats', include.quality),
  ];
}

/** Names of microphones and cameras are left out: people call them after themselves. */
function publicDevice({ os, osVersion, browser, browserVersion, processors, mobile, sdk, sdkVersion }: DeviceInfo): DeviceInfo {
  return { os, osVersion, browser, browserVersion, processors, mobile, sdk, sdkVersion, changes: [] };
}

/** The place alone: no address, and nothing of the network, which may bear the name of an employer. */
function publicPlace({ city, region, country, timeZone }: IpInformation): IpInformation {
  return { address: null, city, region, country, timeZone, organisation: null, asn: null };
}

function publicCheck({ at, relay, reflexive, turn, rttMs, jitterMs, lossPercent, throughputKbps }: PrecallCheck): PrecallCheck {
  return { at, networkType: null, relay, reflexive, turn, rttMs, jitterMs, lossPercent, throughputKbps };
}

const builders: { [F in ReportFilter]: (part: ShownParts[F]) => ShownParts[F] } = {
  device_info: publicDevice,
  ip_information: publicPlace,
  precall_network_information: (checks) => checks.map(publicCheck),
  events: () => [],
  quality_stats: publicConnectionQuality,
};

const notKept = { frozen: 'Not kept when this was shared.', live: 'Not kept yet.' };

/** A part of a frozen or live report as recipients see it: a new object of what is listed here. */
export function publicPart<F extends ReportFilter>(filter: F, result: ShownResult<F>, mode: 'frozen' | 'live'): ShownResult<F> {
  if ('error' in result) return { error: { code: 'not_kept', message: notKept[mode] } };
  return { data: builders[filter](result.data) };
}
