import { UpdatedAgo } from '@/components/states/updated-ago';
import { Button } from '@/components/ui/button';
import { RefreshCw } from '@/components/ui/icons/member-icons';
import { Select } from '@/components/ui/select';
import { useWords } from '@/lib/messages/use-words';
import type { refreshChoices } from './search-params';

type Choice = (typeof refreshChoices)[number];

interface ChoiceProps {
  choice: Choice;
  onChoice: (choice: Choice) => void;
  className?: string;
}

export function RefreshChoice({ choice, onChoice, className }: ChoiceProps) {
  const { t } = useWords();
  const options: { value: Choice; label: string }[] = [
    { value: 'off', label: t('sessions.refreshOff') },
    { value: '15', label: t('sessions.everySeconds', { count: 15 }) },
    { value: '60', label: t('sessions.everySeconds', { count: 60 }) },
    { value: '300', label: t('sessions.everyMinutes', { count: 5 }) },
  ];
  return (
    <Select
      label={t('sessions.refresh')}
      options={options}
      value={choice}
      onChange={onChoice}
      size="small"
      variant="quiet"
      className={className ?? ''}
    />
  );
}

interface Props extends Omit<ChoiceProps, 'className'> {
  /** When the list was last read of the provider, ms; `null` where it was not. */
  at: number | null;
  refreshing: boolean;
  onRefresh: () => void;
}

/** How old the list is, and how often it is read anew; on a phone the latter is folded away with the filters. */
export function RefreshLine({ at, refreshing, choice, onChoice, onRefresh }: Props) {
  const { t } = useWords();
  return (
    <div className="flex items-center gap-1 print:hidden">
      {at !== null && <UpdatedAgo at={at} refreshing={refreshing} />}
      <Button variant="quiet" size="icon" aria-label={t('sessions.refreshNow')} onClick={onRefresh}>
        <RefreshCw className="size-3.5" />
      </Button>
      <RefreshChoice choice={choice} onChoice={onChoice} className="max-md:hidden" />
    </div>
  );
}
