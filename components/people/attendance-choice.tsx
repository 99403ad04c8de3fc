import { verdictLooks } from '@/components/presence/verdict-looks';
import { atLeast, isPartlyRead } from '@/components/session/figure-words';
import type { SessionParams } from '@/components/session/use-session-address';
import { Segmented } from '@/components/ui/segmented';
import { ShapeMark } from '@/components/ui/shape-mark';
import type { SessionAnswer, Summary } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

/** Whom the table lists: everybody, those with one verdict, who is in now, or who was invited and never came. */
type Choice = 'all' | 'present' | 'partial' | 'absent' | 'in' | 'never-came';

interface Props {
  /** Without times nobody is known to be in now. */
  session: Pick<SessionAnswer, 'status' | 'progress' | 'incomplete' | 'freshness'> & {
    summary: Pick<Summary, 'people' | 'notCounted' | 'present' | 'partial' | 'absent' | 'neverCame'> & Partial<Pick<Summary, 'in'>>;
  };
  params: Pick<SessionParams, 'verdict' | 'state' | 'neverCame' | 'view'>;
  onChange: (change: Pick<SessionParams, 'verdict' | 'state' | 'neverCame'>) => void;
}

const verdicts = ['present', 'partial', 'absent'] as const;

function chosen({ verdict, state, neverCame }: Props['params']): Choice {
  if (neverCame === 'only') return 'never-came';
  return state ?? verdict ?? 'all';
}

function optionsOf(
  { session, params }: Pick<Props, 'session' | 'params'>,
  words: Words,
): { value: Choice; word: string; count: string | null }[] {
  const { t, count } = words;
  const { summary, status, freshness } = session;
  const live = status === 'live';
  const partly = isPartlyRead(session);
  const people = params.view === 'people';
  const others = `${summary.notCounted > 0 ? ` + ${count(summary.notCounted)}` : ''}`;
  const all = { value: 'all' as const, word: t('people.all'), count: people ? `${atLeast(summary.people, partly, words)}${others}` : null };
  const missing =
    people && (summary.neverCame ?? 0) > 0
      ? [{ value: 'never-came' as const, word: live ? t('people.notHereYet') : t('people.neverCame'), count: count(summary.neverCame) }]
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

/** All, or a part of them. On a phone the choices share its width, and a count goes below its word where it has no room beside it. */
export function AttendanceChoice({ session, params, onChange }: Props) {
  const words = useWords();
  const options = optionsOf({ session, params }, words);
  const value = chosen(params);
  if (options.length < 2) return null;
  return (
    <Segmented
      label={words.t('session.attendance')}
      className="min-w-0 md:[&>label]:gap-x-1 max-md:h-auto! max-md:w-full max-md:text-[12.5px] max-md:[&>label]:min-w-0 max-md:[&>label]:flex-auto max-md:[&>label]:flex-wrap max-md:[&>label]:content-center max-md:[&>label]:justify-center max-md:[&>label]:gap-x-1 max-md:[&>label]:gap-y-0 max-md:[&>label]:px-1.5 max-md:[&>label]:min-h-[30px] max-md:[&>label]:py-0.5"
      options={options.map(({ value: choice, word, count }) => ({
        value: choice,
        label: (
          <>
            <span className="inline-flex items-center gap-1 md:gap-1.5">
              {choice in verdictLooks && <VerdictMark choice={choice} />}
              {word}
            </span>
            {count !== null && ` ${count}`}
          </>
        ),
      }))}
      value={options.some((option) => option.value === value) ? value : 'all'}
      onChange={(choice) =>
        onChange({
          verdict: verdicts.find((verdict) => verdict === choice) ?? null,
          state: choice === 'in' ? 'in' : null,
          neverCame: choice === 'never-came' ? 'only' : null,
        })
      }
    />
  );
}

function VerdictMark({ choice }: { choice: Choice }) {
  const verdict = verdicts.find((one) => one === choice);
  return verdict === undefined ? null : <ShapeMark shape={verdictLooks[verdict].shape} className={verdictLooks[verdict].className} />;
}
