/** A stretch of time, its ends as numbers or as instants on the wire. */
interface Stretch<Time> {
  start: Time;
  end: Time;
}

/** Whose interval it is: a person or a connection, with what of their presence is assumed. */
interface Assumed<Time> {
  assumed: readonly Stretch<Time>[];
}

/** Whether the provider never said when an interval began, and nothing else covers its beginning. A start that was cut at the session's bounds is known. */
export function isStartAssumed<Time>({ start }: Pick<Stretch<Time>, 'start'>, { assumed }: Assumed<Time>): boolean {
  return assumed.some((span) => span.start === start);
}

/** As `isStartAssumed`, of its end. */
export function isEndAssumed<Time>({ end }: Pick<Stretch<Time>, 'end'>, { assumed }: Assumed<Time>): boolean {
  return assumed.some((span) => span.end === end);
}
