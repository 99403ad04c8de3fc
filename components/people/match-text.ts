import { atLeast, isPartlyRead } from '@/components/session/figure-words';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

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
 * How much the filters leave, as `12 of 10,000 people`; nothing while none is set. With recorders among the rows they
 * are entries, not people. A range says by itself how many were there how.
 */
export function matchText({ session, params, rows }: Input, words: Words): string {
  const { t } = words;
  if (!isFiltered({ ...params, present: null })) return '';
  const { people, notCounted, connections, neverCame } = session.summary;
  const partly = isPartlyRead(session);
  if (params.neverCame === 'only') return t('people.matchInvited', { rows, all: Math.max(neverCame ?? 0, rows) });
  if (params.view === 'connections') {
    if (rows > connections) return t('people.matchConnectionsAlone', { rows, count: connections });
    return t('people.matchConnections', { rows, count: connections, all: atLeast(connections, partly, words) });
  }
  const withMissing = [params.verdict, params.state, params.flag, params.outside].every((filter) => filter === null);
  const count = people + notCounted + (withMissing ? (neverCame ?? 0) : 0);
  const all = atLeast(Math.max(count, rows), partly, words);
  return notCounted > 0 ? t('people.matchEntries', { rows, all }) : t('people.matchPeople', { rows, count, all });
}
