import type { DeviceInfo, IpInformation, LogEvent, ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { asText, asTime, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';
import { mapQuality } from './quality';

/**
 * The two answers a part is made of: the participant's statistics, and the participant's own entry. A missing one was
 * not asked for or not found.
 */
export interface ReportSources {
  stats?: Fields;
  participant?: Fields;
}

/** Which calls a part needs. The device is told in both, each with half of it. */
export function sourcesOf(filter: ReportFilter): (keyof ReportSources)[] {
  if (filter === 'events') return ['participant'];
  return filter === 'device_info' ? ['stats', 'participant'] : ['stats'];
}

/**
 * One part of a participant's report, in our words. Fields that are missing, of a wrong type or the word `unknown` are
 * `null`. Never throws.
 */
export function mapReportPart<F extends ReportFilter>({ stats = {}, participant = {} }: ReportSources, filter: F): ReportParts[F] {
  const parts: { [Part in ReportFilter]: () => ReportParts[Part] } = {
    device_info: () => mapDevice(stats, participant),
    ip_information: () => mapIp(stats),
    precall_network_information: () => [],
    events: () => mapEvents(fieldsOf(participant.events)),
    quality_stats: () => mapQuality(stats),
  };
  return parts[filter]();
}

function known(value: unknown): string | null {
  const text = asText(value);
  return text === null || text.toLowerCase() === 'unknown' ? null : text;
}

function mapDevice(stats: Fields, participant: Fields): DeviceInfo {
  const device = fieldsOf(participant.deviceInfo);
  const agent = fieldsOf(device.browserUserAgent);
  const browser = fieldsOf(agent.browser);
  const measured = fieldsOf(stats.deviceInfo);
  const sdk = fieldsOf(stats.sdkInfo);
  const kind = known(fieldsOf(agent.platform).type);
  return {
    os: known(fieldsOf(agent.os).name) ?? known(device.platform),
    osVersion: known(fieldsOf(agent.os).version),
    browser: known(browser.name) ?? known(measured.deviceName),
    browserVersion: known(browser.version) ?? known(measured.deviceVersion),
    processors: null,
    mobile: kind === null ? null : ['mobile', 'tablet'].includes(kind.toLowerCase()),
    sdk: known(sdk.sdkName) ?? known(device.sdkType),
    sdkVersion: known(sdk.sdkVersion) ?? known(device.sdkVersion),
    changes: [],
  };
}

function mapIp(stats: Fields): IpInformation {
  const location = fieldsOf(stats.location);
  const network = fieldsOf(stats.network);
  return {
    address: null,
    city: known(location.city),
    region: known(location.region),
    country: known(location.country),
    timeZone: null,
    organisation: known(network.org),
    asn: known(network.asn),
  };
}

/** `events: {mic: [{start, end}], …}` as a log: `mic on`, `mic off`, in the order of time. */
function mapEvents(events: Fields): LogEvent[] {
  const log = Object.entries(events).flatMap(([kind, spans]) => {
    const name = asText(kind) ?? 'unknown';
    return listOf(spans).flatMap((span) => {
      const { start, end } = fieldsOf(span);
      const ends = asTime(end) === null ? [] : [{ at: asTime(end), name: `${name} off`, detail: {} }];
      return [{ at: asTime(start), name: `${name} on`, detail: {} }, ...ends];
    });
  });
  return log.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
