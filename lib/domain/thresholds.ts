/**
 * Every number the counting rules depend on, in ms or as a share from 0 to 1; passed as an argument so that an
 * installation can differ.
 */
export interface Thresholds {
  /** A gap in presence up to this long is a reconnect, or a room change; a longer one an absence. */
  reconnectMs: number;
  /** A first join later than the window's start plus this is late. */
  lateMs: number;
  /** A last leave earlier than the window's end minus this is early. */
  leftEarlyMs: number;
  /** Attendance from here on is `present`. */
  present: number;
  /** Attendance from here on, and below `present`, is `partial`. */
  partial: number;
  /** Provider fields further than this outside the events are flagged and doubtful. */
  disagreeMs: number;
  /** More than this cut off at the session's bounds is flagged. */
  clipMs: number;
  /** The crowd is as many as were in at once for this long, added up … */
  crowdMs: number;
  /** … or for this share of the time that anybody counted was in, where that is less. */
  crowdShare: number;
  /** The provider's figure differs from ours when it is both this far … */
  differsMs: number;
  /** … and this share of itself away. */
  differsShare: number;
}

export const defaultThresholds: Thresholds = {
  reconnectMs: 60_000,
  lateMs: 5 * 60_000,
  leftEarlyMs: 5 * 60_000,
  present: 0.75,
  partial: 0.25,
  disagreeMs: 120_000,
  clipMs: 1_000,
  crowdMs: 10 * 60_000,
  crowdShare: 0.25,
  differsMs: 60_000,
  differsShare: 0.1,
};

/**
 * Whether the provider's figure is far from ours, both in ms: by so much, and by such a part of the provider's (rule
 * 8).
 */
export function isFarFromProvider(oursMs: number, providerMs: number, { differsMs, differsShare }: Thresholds): boolean {
  const distance = Math.abs(oursMs - providerMs);
  return distance > differsMs && distance > differsShare * providerMs;
}
