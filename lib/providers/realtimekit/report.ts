import type { DeviceChange, DeviceInfo, IpInformation, LogEvent, PrecallCheck, ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import { asAmount, asBoolean, asText, asTime, type Fields, fieldsOf, listOf } from '@/lib/providers/read-field';
import { mapQuality } from './quality';

/** One part of a `peer_report`, in our words. Fields that are missing or of a wrong type are `null`. Never throws. */
export function mapReportPart<F extends ReportFilter>(report: Fields, filter: F): ReportParts[F] {
  const metadata = fieldsOf(report.metadata);
  const parts: { [Part in ReportFilter]: () => ReportParts[Part] } = {
    device_info: () => mapDevice(metadata),
    ip_information: () => mapIp(fieldsOf(metadata.ip_information)),
    precall_network_information: () => mapPrecall(metadata, fieldsOf(report.precall_network_information)),
    events: () => listOf(metadata.events).map(mapEvent),
    quality_stats: () => mapQuality(report.quality),
  };
  return parts[filter]();
}

function mapDevice(metadata: Fields): DeviceInfo {
  const device = fieldsOf(metadata.device_info);
  const browser = fieldsOf(metadata.browser_metadata);
  return {
    os: asText(device.os),
    osVersion: asText(device.os_version),
    browser: asText(browser.browser),
    browserVersion: asText(browser.browser_version),
    processors: asAmount(device.cpus),
    mobile: asBoolean(device.is_mobile),
    sdk: asText(metadata.sdk_name) ?? asText(metadata.sdk_type),
    sdkVersion: asText(metadata.sdk_version),
    changes: [
      ...deviceChanges('audio', metadata.audio_devices_updates),
      ...deviceChanges('video', metadata.video_devices_updates),
      ...deviceChanges('speaker', metadata.speaker_devices_updates),
      ...listOf(metadata.selected_device_updates).map((item) => {
        const update = fieldsOf(item);
        return { at: asTime(update.timestamp), kind: 'selected', added: labels([update.device]), removed: [] };
      }),
    ],
  };
}

function deviceChanges(kind: string, updates: unknown): DeviceChange[] {
  return listOf(updates).map((item) => {
    const update = fieldsOf(item);
    return { at: asTime(update.timestamp), kind, added: labels(update.added), removed: labels(update.removed) };
  });
}

function labels(devices: unknown): string[] {
  return listOf(devices).flatMap((device) => asText(fieldsOf(device).label) ?? []);
}

function mapIp(ip: Fields): IpInformation {
  const asn = fieldsOf(ip.asn);
  return {
    address: asText(ip.ipv4),
    city: asText(ip.city),
    region: asText(ip.region),
    country: asText(ip.country),
    timeZone: asText(ip.timezone),
    organisation: asText(ip.org) ?? asText(asn.name),
    asn: asText(asn.asn),
  };
}

/** Today's checks are in `pc_metadata`; an older form was one object with figures, `throughtput` spelled so. */
function mapPrecall(metadata: Fields, reported: Fields): PrecallCheck[] {
  const older = Object.keys(reported).length > 0 ? reported : fieldsOf(metadata.precall_network_information);
  const items = Object.keys(older).length > 0 ? [older, ...listOf(metadata.pc_metadata)] : listOf(metadata.pc_metadata);
  return items.map((item) => {
    const check = fieldsOf(item);
    const lost = asAmount(check.fractional_loss);
    return {
      at: asTime(check.timestamp),
      networkType: asText(check.effective_network_type) ?? asText(check.effective_networktype),
      relay: asBoolean(check.relay_connectivity),
      reflexive: asBoolean(check.reflexive_connectivity),
      turn: asBoolean(check.turn_connectivity),
      rttMs: asAmount(check.rtt),
      jitterMs: asAmount(check.jitter),
      lossPercent: lost === null ? null : lost * 100,
      throughputKbps: asAmount(check.throughtput) ?? asAmount(check.throughput),
    };
  });
}

/** An event tells a handful of things. */
const maxDetails = 50;

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function mapEvent(item: unknown): LogEvent {
  const event = fieldsOf(item);
  const detail = Object.entries(fieldsOf(event.metadata))
    .slice(0, maxDetails)
    .flatMap(([name, value]) => {
      const label = asText(name);
      return label === null || !isPlain(value) ? [] : [[label, typeof value === 'string' ? (asText(value) ?? '') : value] as const];
    });
  return { at: asTime(event.timestamp), name: asText(event.name) ?? 'unknown', detail: Object.fromEntries(detail) };
}
