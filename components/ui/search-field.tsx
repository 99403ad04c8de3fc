'use client';

import { clsx } from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { Search, X } from '@/components/ui/icons/list-icons';
import { useWords } from '@/lib/messages/use-words';

interface Props {
  /** What is searched, as placeholder and name: "Search a name or id". */
  label: string;
  value: string;
  /** Called 300 ms after the last key, and at once on Enter, Escape and clear. */
  onChange: (value: string) => void;
  className?: string;
}

const pauseMs = 300;

export function SearchField({ label, value, onChange, className }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);

  // A value that changed elsewhere (Back, "clear filters") replaces the draft; our own does not.
  if (value !== sent) {
    setSent(value);
    setDraft(value);
  }

  // Who opens something before the pause is over leaves: writing the search into the address then would call the
  // browser back.
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href], tr, [role="row"]')) clearTimeout(timer.current);
    };
    document.addEventListener('click', leave, true);
    return () => {
      document.removeEventListener('click', leave, true);
      clearTimeout(timer.current);
    };
  }, []);

  function send(next: string) {
    clearTimeout(timer.current);
    setSent(next);
    if (next !== value) onChange(next);
  }

  function edit(next: string) {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next.trim()), pauseMs);
  }

  function clear() {
    setDraft('');
    send('');
    field.current?.focus();
  }

  return (
    <div className={clsx('relative', className)}>
      <Search className="pointer-events-none absolute top-2 start-2.5 size-4 text-muted" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={(event) => edit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(draft.trim());
          if (event.key === 'Escape' && draft) clear();
        }}
        className="h-8 w-full rounded-lg border border-line bg-panel pe-8 ps-8 text-[13.5px] text-ink hover:border-field [&::-webkit-search-cancel-button]:hidden"
      />
      {draft && (
        <button
          type="button"
          aria-label={t('ui.clearSearch')}
          onClick={clear}
          className="absolute top-1 end-1 grid size-6 place-items-center rounded text-muted hover:text-ink"
        >
          <X className="size-3.5" />
        </button>
      )}
    </div>
  );
}
