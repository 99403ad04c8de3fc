import type { Flag } from './flag';
import type { EndSource } from './interval';

interface Ends {
  startSource: EndSource;
  endSource: EndSource;
}

/** Whose interval it is: a person or a connection, with what was noticed about them. */
interface Flagged {
  flags: readonly Flag[];
}

/** Whether the provider never said when an interval began. A start that was cut at the session's bounds is known: then the row is not flagged. */
export function isStartAssumed({ startSource }: Pick<Ends, 'startSource'>, { flags }: Flagged): boolean {
  return startSource === 'session-start' && flags.includes('start-assumed');
}

/** As `isStartAssumed`, of its end. */
export function isEndAssumed({ endSource }: Pick<Ends, 'endSource'>, { flags }: Flagged): boolean {
  return (endSource === 'session-end' || endSource === 'next-entry') && flags.includes('end-assumed');
}
