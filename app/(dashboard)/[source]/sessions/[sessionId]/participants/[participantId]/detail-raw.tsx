'use client';

import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Check } from '@/components/ui/icons/list-icons';
import { Copy } from '@/components/ui/icons/member-icons';
import type { ConnectionDetailAnswer } from '@/lib/domain/answers/connection-detail-answer';
import { useWords } from '@/lib/messages/use-words';
import type { Words } from '@/lib/messages/words';

interface Props {
  answer: Pick<ConnectionDetailAnswer, 'answer' | 'hidden' | 'shortened'>;
}

/** What is not as it was sent, in words. */
function changesOf({ hidden, shortened }: Props['answer'], { t }: Words): string[] {
  const secrets = hidden === 0 ? [] : [t('detail.hidden', { count: hidden })];
  const places = shortened.map(({ path, kept, of }) => t('detail.place', { path: path || t('detail.whole'), kept, of }));
  return [...secrets, ...(places.length === 0 ? [] : [t('detail.cut', { places: places.join(', ') })])];
}

/** JSON in which characters that turn what follows them are written as escapes: they say the same and turn nothing. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** The whole answer as JSON, folded away; it is written out when it is opened. */
export function DetailRaw({ answer }: Props) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const block = useRef<HTMLPreElement>(null);
  const text = useMemo(() => (open ? jsonText(answer.answer) : ''), [open, answer.answer]);
  const select = () => {
    if (block.current) window.getSelection()?.selectAllChildren(block.current);
  };
  return (
    <details className="mt-4" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="py-1 text-accent">{t('detail.wholeAnswer')}</summary>
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <p className="min-w-0 flex-1 basis-60 text-[12.5px] text-muted [overflow-wrap:anywhere]">{changesOf(answer, words).join(' ')}</p>
        <Button size="small" onClick={() => navigator.clipboard?.writeText(text).then(() => setCopied(true), select) ?? select()}>
          {copied ? <Check className="size-3.5" /> : <Copy className="size-3.5" />}
          <span role="status">{copied ? t('ui.copied') : t('ui.copy')}</span>
        </Button>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled with the keyboard.
        tabIndex={0}
        aria-label={t('detail.asJson')}
        className="mt-1.5 max-h-[min(420px,50dvh)] overflow-auto overscroll-contain rounded-lg border border-line bg-paper p-3"
      >
        <pre ref={block} className="font-mono text-[12px] leading-[1.5]">
          {text}
        </pre>
      </section>
    </details>
  );
}
