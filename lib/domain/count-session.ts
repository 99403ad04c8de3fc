import type { Connection } from './connection';
import type { Flag } from './flag';
import type { Person } from './person';
import type { IdShape } from './public-id';
import type { Session } from './session';
import type { Thresholds } from './thresholds';

/** What was read of a session. `answeredAt`: the provider's clock (ms) at the latest answer. */
export interface CountInput {
  session: Session;
  rooms: Session[];
  connections: Connection[];
  answeredAt: number;
  idShape: IdShape;
}

export interface CountOptions {
  thresholds: Thresholds;
  /** Roles that are not people, compared exactly. */
  excludedRoles: readonly string[];
  /** `main` leaves the breakout rooms out. */
  rooms: 'all' | 'main';
  /** `all` counts recorders and excluded roles as people. */
  counted: 'people' | 'all';
}

/** A step function: from `at[i]` (ms) on, `people[i]` people are there. */
export interface Curve {
  at: number[];
  people: number[];
}

/** Everything counted in a session. Times in ms since the epoch, durations in ms. */
export interface SessionCount {
  live: boolean;
  asOf: number;
  start: number | null;
  end: number | null;
  window: { start: number; end: number } | null;
  flags: Flag[];
  people: Person[];
  curve: Curve;
  summary: {
    people: number;
    connections: number;
    notCounted: number;
    in: number;
    peak: number;
    peakAt: number | null;
    averagePresentMs: number;
    medianPresentMs: number;
    averageAttendance: number;
    present: number;
    partial: number;
    absent: number;
    late: number;
    leftEarly: number;
    reconnects: number;
    absences: number;
  };
}

export declare function countSession(input: CountInput, options: CountOptions): SessionCount;
