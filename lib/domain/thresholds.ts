/** Every number the counting rules depend on, in ms or as a share from 0 to 1; passed as an argument so that an installation can differ. */
export interface Thresholds {
  /** A gap in presence up to this long is a reconnect, a longer one an absence. */
  reconnectMs: number;
  /** A first join later than the start plus this is late. */
  lateMs: number;
  /** A last leave earlier than the window's end minus this is early. */
  leftEarlyMs: number;
  /** Attendance from here on is `present`. */
  present: number;
  /** Attendance from here on, and below `present`, is `partial`. */
  partial: number;
  /** Provider fields further than this outside the events are flagged. */
  disagreeMs: number;
  /** More than this cut off at the session's bounds is flagged. */
  clipMs: number;
}

export const defaultThresholds: Thresholds = {
  reconnectMs: 60_000,
  lateMs: 5 * 60_000,
  leftEarlyMs: 5 * 60_000,
  present: 0.75,
  partial: 0.25,
  disagreeMs: 120_000,
  clipMs: 1_000,
};
