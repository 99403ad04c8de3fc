import type { EndSource } from './interval';

/** A stretch of time, its ends as numbers or as instants on the wire. */
interface Stretch<Time> {
  start: Time;
  end: Time;
}

interface Sourced<Time> extends Stretch<Time> {
  startSource: EndSource;
  endSource: EndSource;
}

/** Whose interval it is: a person or a connection, with what of their presence is assumed. */
interface Assumed<Time> {
  assumed: readonly Stretch<Time>[];
}

/**
 * What the provider told itself: a join that was told is none of the assumed ends, even where the whole stay rests on
 * an assumed leave.
 */
const statedSources: readonly EndSource[] = ['events', 'fields', 'room-change'];

/**
 * Whether the provider never said when an interval began, and nothing else covers its beginning. A start that was cut
 * at the session's bounds is known.
 */
export function isStartAssumed<Time>(
  { start, startSource }: Pick<Sourced<Time>, 'start' | 'startSource'>,
  { assumed }: Assumed<Time>,
): boolean {
  return !statedSources.includes(startSource) && assumed.some((span) => span.start === start);
}

/** As `isStartAssumed`, of its end. */
export function isEndAssumed<Time>({ end, endSource }: Pick<Sourced<Time>, 'end' | 'endSource'>, { assumed }: Assumed<Time>): boolean {
  return !statedSources.includes(endSource) && assumed.some((span) => span.end === end);
}
