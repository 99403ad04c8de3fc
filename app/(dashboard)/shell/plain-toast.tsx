import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/messages/use-words';
import type { SaidMessage } from './said-messages';

interface Props {
  messages: readonly SaidMessage[];
}

/** The newest message, until it is closed. */
export function PlainToast({ messages }: Props) {
  const { t } = useWords();
  const [closed, setClosed] = useState(0);
  const newest = messages.at(-1);
  if (!newest || newest.id <= closed) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-sm items-center justify-between gap-3 rounded-lg bg-panel px-4 py-3 text-[13.5px] shadow-raised print:hidden"
    >
      {newest.text}
      <Button size="small" onClick={() => setClosed(newest.id)}>
        {t('ui.close')}
      </Button>
    </div>
  );
}
