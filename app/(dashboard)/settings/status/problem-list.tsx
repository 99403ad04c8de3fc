import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import type { ProblemItem } from '@/lib/domain/answers/status-answer';
import { useWords } from '@/lib/messages/use-words';
import { paths } from '@/lib/paths';
import { problemText } from './problem-text';
import { useInstant } from './use-instant';
import { useStatusChange } from './use-status-change';

interface Props {
  problems: readonly ProblemItem[];
  /** When it was looked for them. */
  asOf: string;
}

/** What is wrong, since when, and what to do; a restore that an admin has looked at is acknowledged here. */
export function ProblemList({ problems, asOf }: Props) {
  const { t, list, ago } = useWords();
  const instant = useInstant();
  const acknowledge = useStatusChange(paths.api.seenRestore, t('status.acknowledged'));
  if (problems.length === 0) return <p className="text-muted">{t('status.noProblems')}</p>;
  return (
    <ul className="grid max-w-prose gap-4">
      {problems.map(({ code, severe, since, of, message, todo }) => {
        const text = problemText(code, t) ?? { what: message, todo };
        return (
          <li key={code} className={`border-s-[3px] ps-4 ${severe ? 'border-poor' : 'border-line'}`}>
            <p className="flex flex-wrap items-baseline gap-2">
              <b className="font-semibold">{text.what}</b>
              {severe && <Pill tone="poor">{t('status.severe')}</Pill>}
            </p>
            {of.length > 0 && <p className="[overflow-wrap:anywhere]">{list(of)}</p>}
            <p className="text-muted">{text.todo}</p>
            <p className="text-[12.5px] text-muted">
              {t('status.since', { instant: instant(since), age: ago(Date.parse(asOf) - Date.parse(since)) })}
            </p>
            {code === 'restored' && (
              <Button className="mt-2" off={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
                {t('status.acknowledge')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
