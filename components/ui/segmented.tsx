'use client';

import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

interface Option<T extends string> {
  value: T;
  label: ReactNode;
}

interface Props<T extends string> {
  /** What is chosen here, for screen readers. */
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
}

/** One of a few, side by side: radio buttons underneath, so arrow keys work. */
export function Segmented<T extends string>({ label, options, value, onChange, className }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={clsx('inline-flex h-8 max-w-full overflow-x-auto rounded-lg border border-line bg-panel text-[13px]', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex items-center gap-1.5 whitespace-nowrap px-2.5 text-muted first:rounded-s-[7px] last:rounded-e-[7px] hover:text-ink has-checked:bg-line2 has-checked:font-medium has-checked:text-ink has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent [&+label]:border-s [&+label]:border-line"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
