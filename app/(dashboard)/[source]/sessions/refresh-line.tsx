import { RefreshCw } from 'lucide-react';
import { UpdatedAgo } from '@/components/states/updated-ago';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { refreshChoices } from './search-params';

type Choice = (typeof refreshChoices)[number];

const options: { value: Choice; label: string }[] = [
  { value: 'off', label: 'Refresh off' },
  { value: '15', label: 'Every 15 s' },
  { value: '60', label: 'Every 60 s' },
  { value: '300', label: 'Every 5 min' },
];

interface ChoiceProps {
  choice: Choice;
  onChoice: (choice: Choice) => void;
  className?: string;
}

export function RefreshChoice({ choice, onChoice, className }: ChoiceProps) {
  return (
    <Select label="Refresh" options={options} value={choice} onChange={onChoice} size="small" variant="quiet" className={className ?? ''} />
  );
}

interface Props extends Omit<ChoiceProps, 'className'> {
  /** When the list was last read, ms; `null` before the first time. */
  at: number | null;
  refreshing: boolean;
  onRefresh: () => void;
}

/** How old the list is, and how often it is read anew; on a phone the latter is folded away with the filters. */
export function RefreshLine({ at, refreshing, choice, onChoice, onRefresh }: Props) {
  return (
    <div className="flex items-center gap-1 print:hidden">
      {at !== null && <UpdatedAgo at={at} refreshing={refreshing} />}
      <Button variant="quiet" size="icon" aria-label="Refresh now" onClick={onRefresh}>
        <RefreshCw aria-hidden className="size-3.5" />
      </Button>
      <RefreshChoice choice={choice} onChoice={onChoice} className="max-md:hidden" />
    </div>
  );
}
