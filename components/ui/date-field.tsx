'use client';

import { useState } from 'react';
import { Input } from './input';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  /** What is wrong with it, by its id. */
  problemId?: string | undefined;
}

/** The browser's own date field. Half-typed years (`0002`) are kept in the field and not reported. */
export function DateField({ label, value, onChange, min, max, problemId }: Props) {
  const [draft, setDraft] = useState(value);
  const [sent, setSent] = useState(value);

  if (value !== sent) {
    setSent(value);
    setDraft(value);
  }

  function edit(next: string) {
    setDraft(next);
    if (next !== '' && next < '1970') return;
    setSent(next);
    if (next !== value) onChange(next);
  }

  return (
    <Input
      type="date"
      aria-label={label}
      value={draft}
      min={min}
      max={max}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      onChange={(event) => edit(event.target.value)}
      className={`w-[136px] ${draft === '' ? 'not-focus:text-muted' : ''}`}
    />
  );
}
