import { type MeasuredLine, measureLines } from './measured-line';
import { olderLines } from './older-lines';
import { compareGrades, type QualityGrade } from './quality-grade';
import { stepsOf } from './quality-steps';
import type { QualityStats } from './quality-stream';
import { type SpokenStream, spokenStreams } from './spoken-stream';
import { badSenders, type ReceivedBadly } from './whose-steps';

/** What is known of one of a person's connections. */
export interface ReportedConnection {
  connectionId: string;
  stats: QualityStats;
}

/** A person's quality on the steps of the session. */
export interface MeasuredPerson {
  /** Ascending; `grades` and the lines have one entry a step. */
  steps: number[];
  grades: (QualityGrade | null)[];
  /** Over all connections. */
  lines: MeasuredLine[];
  /** Of each connection alone, in their order. */
  ofConnections: { connectionId: string; lines: MeasuredLine[] }[];
  /** The fair and poor steps whose worst line is received. */
  receivedBadly: ReceivedBadly[];
}

interface Input {
  /** The person's intervals, disjoint and ascending, ms. */
  presence: readonly { start: number; end: number }[];
  connections: readonly ReportedConnection[];
  /** ms */
  sessionStart: number;
  /** The keys (`peerSender`) of all connections of the session. */
  peers: ReadonlySet<string>;
}

/** Puts a person's reports on the steps of the session. */
export function measurePerson({ presence, connections, sessionStart, peers }: Input): MeasuredPerson {
  const steps = stepsOf(presence, sessionStart);
  const spoken = connections.map(({ connectionId, stats }) => ({
    connectionId,
    streams: spokenStreams(stats, sessionStart, peers),
    older: stats.older,
  }));
  const ofConnections = spoken.map(({ connectionId, streams, older }) => ({
    connectionId,
    lines: older === undefined ? measureLines(streams, steps) : olderLines(older, sessionStart, steps),
  }));
  const all = spoken.flatMap(({ streams }) => streams);
  const [only, ...more] = ofConnections;
  const lines = only !== undefined && more.length === 0 ? only.lines : measureLines(all, steps);
  const worst = steps.map((_, index) => worstLine(lines, index));
  return {
    steps,
    grades: worst.map((line, index) => line?.grades[index] ?? null),
    lines,
    ofConnections,
    receivedBadly: steps.flatMap((step, index) => receivedBadlyIn(all, worst[index], step, index)),
  };
}

/** The worst graded line of a step; of equally bad ones the first in the order of lines. */
function worstLine(lines: readonly MeasuredLine[], index: number): MeasuredLine | undefined {
  let worst: { line: MeasuredLine; grade: QualityGrade } | undefined;
  for (const line of lines) {
    const grade = line.grades[index] ?? null;
    if (grade !== null && (worst === undefined || compareGrades(grade, worst.grade) > 0)) worst = { line, grade };
  }
  return worst?.line;
}

function receivedBadlyIn(streams: readonly SpokenStream[], line: MeasuredLine | undefined, step: number, index: number): ReceivedBadly[] {
  const grade = line?.grades[index] ?? 'good';
  if (line === undefined || grade === 'good' || line.direction === 'sent') return [];
  return [{ step, senders: badSenders(streams, line, step) }];
}
