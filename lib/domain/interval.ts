/** Where an end of an interval comes from. */
export type EndSource = 'events' | 'fields' | 'session-start' | 'session-end' | 'next-entry' | 'now';

/** Half-open `[start, end)` in ms since the epoch, each end with its source; `room` is the breakout room's session id. */
export interface Interval {
  start: number;
  end: number;
  startSource: EndSource;
  endSource: EndSource;
  room?: string;
}
