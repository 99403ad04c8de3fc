import { verdictLooks } from '@/components/presence/verdict-looks';
import type { SessionParams } from '@/components/session/use-session-address';
import { Segmented } from '@/components/ui/segmented';
import { ShapeMark } from '@/components/ui/shape-mark';
import { useWords } from '@/lib/messages/use-words';
import { type Choice, type Choosable, chosen, optionsOf, verdicts } from './attendance-options';

interface Props {
  session: Choosable;
  params: Pick<SessionParams, 'verdict' | 'state' | 'neverCame' | 'view'>;
  onChange: (change: Pick<SessionParams, 'verdict' | 'state' | 'neverCame'>) => void;
}

/**
 * All, or a part of them. On a phone the choices share its width, and a count goes below its word where it has no room
 * beside it.
 */
export function AttendanceChoice({ session, params, onChange }: Props) {
  const words = useWords();
  const options = optionsOf(session, params.view, words);
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
