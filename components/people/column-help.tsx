import type { ComponentProps } from 'react';
import { NotLoaded } from '@/components/states/not-loaded';
import { PopoverButton } from '@/components/ui/popover-button';
import { Touched, withTouch } from '@/components/ui/with-touch';
import { useWords } from '@/lib/messages/use-words';
import type { ColumnRules as Rules } from './column-rules';

const columnRules = withTouch(() => import('./column-rules').then((file) => file.ColumnRules), NotLoaded);

/** What the columns and the words in them mean. */
export function ColumnHelp(props: ComponentProps<typeof Rules>) {
  const { t } = useWords();
  return (
    <PopoverButton
      label={t('people.columnsCounted')}
      className="min-h-6 text-accent text-[12px] md:ms-auto underline-offset-2 hover:underline print:hidden"
    >
      <Touched part={columnRules} props={props} />
    </PopoverButton>
  );
}
