import { atLeast, isPartlyRead } from '@/components/session/figure-words';
import type { SessionParams } from '@/components/session/use-session-address';
import type { SessionAnswer, Summary } from '@/lib/domain/answers/session-answer';
import type { Words } from '@/lib/messages/words';

/** Whom the table lists: everybody, those with one verdict, who is in now, or who was invited and never came. */
export type Choice = 'all' | 'present' | 'partial' | 'absent' | 'in' | 'never-came';

/** A session of which the choices can be told; without times nobody is known to be in now. */
export type Choosable = Pick<SessionAnswer, 'status' | 'progress' | 'incomplete' | 'freshness'> & {
  summary: Pick<Summary, 'people' | 'notCounted' | 'present' | 'partial' | 'absent' | 'neverCame'> & Partial<Pick<Summary, 'in'>>;
};

interface Option {
  value: Choice;
  word: string;
  count: string | null;
}

export const verdicts = ['present', 'partial', 'absent'] as const;

/** What the address chooses. */
export function chosen({ verdict, state, neverCame }: Pick<SessionParams, 'verdict' | 'state' | 'neverCame'>): Choice {
  if (neverCame === 'only') return 'never-came';
  return state ?? verdict ?? 'all';
}

/** What can be chosen, each with how many rows it lists; connections are not counted so. */
export function optionsOf(session: Choosable, view: SessionParams['view'], words: Words): Option[] {
  const { t, count } = words;
  const { summary, status, freshness } = session;
  const live = status === 'live';
  const partly = isPartlyRead(session);
  const people = view === 'people';
  const rows = summary.people + summary.notCounted + (summary.neverCame ?? 0);
  const all: Option = { value: 'all', word: t('people.all'), count: people ? atLeast(rows, partly, words) : null };
  const missing: Option[] =
    people && (summary.neverCame ?? 0) > 0
      ? [{ value: 'never-came', word: live ? t('people.notHereYet') : t('people.neverCame'), count: count(summary.neverCame) }]
      : [];
  if (live && summary.in === undefined) return [all, ...missing];
  if (live) {
    const word = freshness.stale ? t('people.inThen') : t('people.inNow');
    return [all, { value: 'in', word, count: people ? atLeast(summary.in ?? 0, partly, words) : null }, ...missing];
  }
  // A report may hide verdicts; then there are no numbers of them either.
  if (!people || summary.present === null) return [all, ...missing];
  return [
    all,
    ...verdicts.map((verdict) => ({ value: verdict, word: t(`session.verdict.${verdict}`), count: count(summary[verdict] ?? 0) })),
    ...missing,
  ];
}
