import type { SessionAnswer } from '@/lib/domain/answers/session-answer';
import { formatCount } from '@/lib/format';
import type { PeopleFilters } from './session-toolbar';

interface Input {
  session: Pick<SessionAnswer, 'summary'>;
  filters: PeopleFilters & { present: unknown };
  /** How many rows the filters leave, on all pages together. */
  rows: number;
}

/** How much the filters leave, as `12 of 10,000 people`; nothing while none is set. With recorders among the rows they are entries, not people. */
export function matchText({ session, filters, rows }: Input): string {
  const { search, verdict, role, present, view } = filters;
  if (search === '' && verdict === null && role === null && present === null) return '';
  const { people, notCounted, connections } = session.summary;
  if (view === 'connections') {
    const all = rows <= connections ? ` of ${formatCount(connections)}` : '';
    return `${formatCount(rows)}${all} ${connections === 1 ? 'connection' : 'connections'}`;
  }
  const all = people + notCounted;
  const noun = notCounted > 0 ? 'entries' : all === 1 ? 'person' : 'people';
  return `${formatCount(rows)} of ${formatCount(Math.max(all, rows))} ${noun}`;
}
