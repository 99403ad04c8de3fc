import type { ReasonCode } from './answers/reason-code';
import type { QualityStats } from './quality/quality-stream';

/** The parts of a peer report that a reader can ask for, under the names that our API has for them. */
export const reportFilters = ['device_info', 'ip_information', 'precall_network_information', 'events', 'quality_stats'] as const;
export type ReportFilter = (typeof reportFilters)[number];

export interface DeviceChange {
  at: number | null;
  /** What kind of device changed: `audio`, `video`, `speaker` or `selected`. */
  kind: string;
  added: string[];
  removed: string[];
}

export interface DeviceInfo {
  os: string | null;
  osVersion: string | null;
  browser: string | null;
  browserVersion: string | null;
  processors: number | null;
  mobile: boolean | null;
  sdk: string | null;
  sdkVersion: string | null;
  changes: DeviceChange[];
}

export interface IpInformation {
  /** The network of the address, such as `203.0.113.0/24`: never in a shared report. */
  address: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  timeZone: string | null;
  organisation: string | null;
  /** Autonomous system, such as `AS3320`. */
  asn: string | null;
}

/** One check of the network before or at the start of a call. `null` where the vendor said nothing. */
export interface PrecallCheck {
  at: number | null;
  networkType: string | null;
  relay: boolean | null;
  reflexive: boolean | null;
  turn: boolean | null;
  rttMs: number | null;
  jitterMs: number | null;
  lossPercent: number | null;
  throughputKbps: number | null;
}

export interface LogEvent {
  at: number | null;
  name: string;
  detail: Record<string, string | number | boolean | null>;
}

/** The parts as a provider tells them, and as they are kept. */
export interface ReportParts {
  device_info: DeviceInfo;
  ip_information: IpInformation;
  precall_network_information: PrecallCheck[];
  events: LogEvent[];
  quality_stats: QualityStats;
}

/** What was read before, at `readAt` (ISO), since the provider fails now. */
export interface LastRead {
  readAt: string;
  stale: true;
  reason: string;
  reasonCode: ReasonCode;
}

/** One part of one connection's report: the data, read just now or kept, the last that was read, or why there is none. */
export type ReportResult<F extends ReportFilter = ReportFilter> =
  | { data: ReportParts[F] }
  | ({ data: ReportParts[F] } & LastRead)
  | { error: { code: string; message: string } };
