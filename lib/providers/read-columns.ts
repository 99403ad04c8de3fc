import type { QualityStream } from '@/lib/domain/quality/quality-stream';
import { asTime, type Fields, fieldsOf, listOf } from './read-field';

/** A sample as the vendor sent it, with its time in ms. */
export interface SentSample {
  at: number;
  fields: Fields;
}

/** The samples of a list that have a readable time. */
export function samplesIn(list: unknown, timeField: string): SentSample[] {
  return listOf(list).flatMap((item) => {
    const fields = fieldsOf(item);
    const at = asTime(fields[timeField]);
    return at === null ? [] : [{ at, fields }];
  });
}

/** The samples in the order of time; of several at the same time the one that comes last in the list. */
export function inOrder(samples: readonly SentSample[]): SentSample[] {
  const byTime = new Map(samples.map((sample) => [sample.at, sample]));
  return [...byTime.values()].sort((a, b) => a.at - b.at);
}

/** Finite numbers as they were sent, `null` for all else; a column nobody filled is left out. */
export function columnsOf(
  samples: readonly SentSample[],
  names: { [C in keyof QualityStream['columns']]: (fields: Fields) => unknown },
): QualityStream['columns'] {
  const columns: QualityStream['columns'] = {};
  for (const name of Object.keys(names) as (keyof typeof names)[]) {
    const values = samples.map(({ fields }) => asNumber(names[name]?.(fields)));
    if (values.some((value) => value !== null)) columns[name] = values;
  }
  return columns;
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
