import { atLeast, isPartlyRead } from '@/components/session/figure-words';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';

interface Input {
  session: Pick<SessionAnswer, 'summary' | 'progress' | 'incomplete'>;
  params: SessionParams;
  /** How many rows the filters leave, on all pages together. */
  rows: number;
}

/** Whether anything narrows the list. */
export function isFiltered({ search, verdict, state, neverCame, role, flag, outside, present }: SessionParams): boolean {
  return search !== '' || [verdict, state, neverCame, role, flag, outside, present].some((filter) => filter !== null);
}

/**
 * How much the filters leave, as `12 of 10,000 people`; nothing while none is set. With recorders among the rows they are entries, not people. A range
 * says by itself how many were there how.
 */
export function matchText({ session, params, rows }: Input): string {
  if (!isFiltered({ ...params, present: null })) return '';
  const { people, notCounted, connections, neverCame } = session.summary;
  const partly = isPartlyRead(session);
  if (params.neverCame === 'only')
    return `${formatCount(rows)} of ${formatCount(Math.max(neverCame ?? 0, rows))} who were invited and are not here`;
  if (params.view === 'connections') {
    const all = rows <= connections ? ` of ${atLeast(connections, partly)}` : '';
    return `${formatCount(rows)}${all} ${connections === 1 ? 'connection' : 'connections'}`;
  }
  const all = people + notCounted;
  const noun = notCounted > 0 ? 'entries' : all === 1 ? 'person' : 'people';
  return `${formatCount(rows)} of ${atLeast(Math.max(all, rows), partly)} ${noun}`;
}
