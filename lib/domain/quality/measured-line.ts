import { lineValue } from './line-value';
import { gradeValue, type QualityGrade, thresholdOf } from './quality-grade';
import { compareLines, type LineId, qualityMetrics } from './quality-line';
import type { SpokenStream } from './spoken-stream';
import type { StreamSample } from './stream-samples';

/** A line in each of a person's steps. */
export interface MeasuredLine extends LineId {
  /** `null`: no data. */
  values: (number | null)[];
  /** `null`: no data, or a line that is not graded. */
  grades: (QualityGrade | null)[];
  /** No data because nothing flowed, though there were reports. */
  quiet: boolean[];
}

/** The lines of these streams in these steps, in the order of lines; a line without any value is left out. */
export function measureLines(streams: readonly SpokenStream[], steps: readonly number[]): MeasuredLine[] {
  const groups = new Map<string, SpokenStream[]>();
  for (const stream of streams) {
    const key = `${stream.media} ${stream.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), stream]);
  }
  return [...groups.values()].flatMap((group) => linesOf(group, steps)).sort(compareLines);
}

function linesOf(group: readonly SpokenStream[], steps: readonly number[]): MeasuredLine[] {
  const [first] = group;
  if (first === undefined) return [];
  const { media, direction } = first;
  const spoken = steps.map((step) => group.map(({ speaking }) => speaking.get(step)).filter((samples) => samples !== undefined));
  const quiet = steps.map((step, index) => spoken[index]?.length === 0 && group.some((stream) => stream.quiet.has(step)));
  return qualityMetrics.flatMap((metric) => {
    const values = spoken.map((samples: StreamSample[][]) => lineValue(metric, direction, samples));
    return values.some((value) => value !== null) ? [graded({ media, direction, metric }, values, quiet)] : [];
  });
}

function graded(id: LineId, values: (number | null)[], quiet: boolean[]): MeasuredLine {
  const threshold = thresholdOf(id);
  const grades = values.map((value) => (value === null || threshold === null ? null : gradeValue(value, threshold)));
  return { ...id, values, grades, quiet };
}
