'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** What would come of it. */
  text: string;
  yes: string;
  pending: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks again before something that cannot be taken back. It takes the focus, on the answer that does no harm. */
export function ConfirmQuestion({ text, yes, pending, onYes, onNo }: Props) {
  const { t } = useWords();
  const no = useRef<HTMLButtonElement>(null);
  const textId = useId();
  useEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would put a form's frame round a question.
    <div
      role="group"
      aria-labelledby={textId}
      className="flex flex-wrap items-center justify-between gap-2 border-fair border-s-[3px] py-1 ps-3"
    >
      <p id={textId} className="text-[13px]">
        {text}
      </p>
      <span className="flex gap-2">
        <Button ref={no} onClick={onNo}>
          {t('ui.cancel')}
        </Button>
        <Button variant="primary" off={pending} onClick={onYes}>
          {yes}
        </Button>
      </span>
    </div>
  );
}
