import type { IntervalItem, ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { isEndAssumed, isStartAssumed } from '@/lib/domain/assumed-ends';
import type { EndSource } from '@/lib/domain/interval';
import type { ReportFilter } from '@/lib/domain/peer-report';
import type { QualityMedia, QualityMetric } from '@/lib/domain/quality/quality-stream';

export const filterNames: Record<ReportFilter, string> = {
  device_info: 'Device',
  ip_information: 'Place and network address',
  precall_network_information: 'Network before the call',
  events: 'Events',
  quality_stats: 'Quality',
};

/** What recipients of a report are offered: addresses are never among it. */
export const sharedFilterNames: Record<ReportFilter, string> = { ...filterNames, ip_information: 'Place' };

export const metricNames: Record<QualityMetric, { name: string; unit: string; digits: number }> = {
  rtt: { name: 'Round trip', unit: 'ms', digits: 0 },
  loss: { name: 'Packet loss', unit: '%', digits: 1 },
  jitter: { name: 'Jitter', unit: 'ms', digits: 0 },
  mos: { name: 'MOS', unit: 'of 5', digits: 1 },
  fps: { name: 'Frames', unit: 'per s', digits: 0 },
  bitrate: { name: 'Bitrate', unit: 'kbit/s', digits: 0 },
  lost: { name: 'Packet loss', unit: 'as sent', digits: 1 },
};

export const mediaNames: Record<QualityMedia, string> = {
  audio: 'Audio',
  video: 'Video',
  screenshare_video: 'Screen share',
  screenshare_audio: 'Screen share audio',
};

const sourceWords: Record<EndSource, { start: string; end: string }> = {
  events: { start: 'a join event', end: 'a leave event' },
  fields: { start: 'the record’s join time', end: 'the record’s leave time' },
  'session-start': { start: 'the session’s start', end: 'the session’s start' },
  'session-end': { start: 'the session’s end', end: 'the session’s end' },
  'sign-of-life': { start: 'the earliest sign of the connection', end: 'the earliest sign of the connection' },
  'provider-duration': { start: 'the provider’s duration', end: 'the provider’s own duration' },
  'next-connection': { start: 'the next connection', end: 'the start of the person’s next connection' },
  'next-entry': { start: 'the next entry', end: 'the start of the next entry' },
  'previous-entry': { start: 'the entry before', end: 'the entry before' },
  'room-change': { start: 'a change of room', end: 'the entry into the next room' },
  now: { start: 'now', end: 'now: still in' },
};

type Ends = Pick<IntervalItem, 'start' | 'end' | 'startSource' | 'endSource'>;
type Assumed = Pick<ParticipantRow, 'assumed'>;

/** Where the start of an interval comes from, in words. `row`: whose interval it is. */
export function describeStart(interval: Ends, row: Assumed): string {
  return `${sourceWords[interval.startSource].start}${isStartAssumed(interval, row) ? ' (assumed)' : ''}`;
}

/** As `describeStart`, of its end. */
export function describeEnd(interval: Ends, row: Assumed): string {
  return `${sourceWords[interval.endSource].end}${isEndAssumed(interval, row) ? ' (assumed)' : ''}`;
}

/** Where the two ends of an interval come from: `from a join event to the record’s leave time`. */
export function describeEnds(interval: Ends, row: Assumed): string {
  return `from ${describeStart(interval, row)} to ${describeEnd(interval, row)}`;
}

const drawnBeginning = /^[0-9a-f]{8}(?=-)/i;

/**
 * An id short enough for a row, and still told apart from the person's others by eye: its first 8 characters where they
 * are drawn at random; of one made of words both its ends, since its beginning may be the same for everybody.
 */
export function shortId(id: string): string {
  const [beginning] = drawnBeginning.exec(id) ?? [];
  if (beginning !== undefined) return beginning;
  return id.length <= 15 ? id : `${id.slice(0, 5)}…${id.slice(-9)}`;
}

/** A value with its unit: `182 ms`, `0.4 %`, `27 per s`; a score and what has no known unit without. */
export function formatMetric(metric: QualityMetric, value: number): string {
  const { unit, digits } = metricNames[metric];
  const text = metric === 'mos' ? value.toFixed(1) : new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
  return metric === 'mos' || metric === 'lost' ? text : `${text} ${unit}`;
}

/** `2 joins`, `1 join`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A vendor's event name as words: `MIC_MUTED` and `micToggled` become `mic muted` and `mic toggled`. */
export function eventWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words || 'unnamed event';
}
