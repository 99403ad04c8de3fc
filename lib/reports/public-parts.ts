import type { ShownParts, ShownResult } from '@/lib/domain/answers/shown-parts';
import { offeredParts } from '@/lib/domain/offered-parts';
import type { DeviceInfo, IpInformation, PrecallCheck, ReportFilter } from '@/lib/domain/peer-report';
import { publicConnectionQuality } from './public-quality';
import type { PublicRules } from './public-rules';

/** The parts of a peer report that recipients may ask for. The vendor's own log of events is never among them. */
export function publicFilters({ include, fields }: Pick<PublicRules, 'include' | 'fields'>): ReportFilter[] {
  const offered = offeredParts({ include, fields });
  return offered.includes('quality_stats') ? [...offered, 'precall_network_information'] : offered;
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

/** Whether a report shows a session as it was or as it is, or how it will be shown once the link is made. */
export type ShownAs = 'frozen' | 'live' | 'preview';

const notKept: Record<ShownAs, string> = {
  frozen: 'Not kept when this was shared.',
  live: 'Not kept yet.',
  preview: 'Not kept yet; of an ended session it is read when the link is made.',
};
const absent = { code: 'not_found', message: 'The provider has no report of this connection.' };

/** A part as recipients see it: a new object of what is listed here. */
export function publicPart<F extends ReportFilter>(filter: F, result: ShownResult<F>, as: ShownAs): ShownResult<F> {
  if ('data' in result) return { data: builders[filter](result.data) };
  return { error: result.error.code === absent.code ? absent : { code: 'not_kept', message: notKept[as] } };
}
