'use client';

import { useEffect, useRef, useState } from 'react';
import { Check } from '@/components/ui/icons/list-icons';
import { Copy } from '@/components/ui/icons/member-icons';
import { useWords } from '@/lib/messages/use-words';
import { Button } from './button';
import { Input } from './input';

interface Props {
  label: string;
  text: string;
  /** Takes the focus when it appears; `describedBy` says what came. */
  focused?: boolean;
  describedBy?: string;
}

/**
 * A text to take along: selected on focus, with a button that copies it. Where the browser forbids copying, the text is
 * selected instead.
 */
export function CopyField({ label, text, focused = false, describedBy }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <div className="flex gap-2">
      <Input
        ref={input}
        aria-describedby={describedBy}
        aria-label={label}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        className="h-9 min-w-0 flex-1 font-mono text-[12.5px]"
      />
      <Button
        className="h-9"
        onClick={(event) => {
          const field = event.currentTarget.parentElement?.querySelector('input');
          navigator.clipboard?.writeText(text).then(
            () => setCopied(true),
            () => field?.select(),
          ) ?? field?.select();
        }}
      >
        {copied ? <Check className="size-4" /> : <Copy className="size-4" />}
        <span role="status">{copied ? t('ui.copied') : t('ui.copy')}</span>
      </Button>
    </div>
  );
}
