import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** A text field. Give it a `<label>` or an `aria-label`. */
export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      className={clsx('h-8 rounded-lg border border-line bg-panel px-2.5 text-[13.5px] text-ink hover:border-field', className)}
      {...rest}
    />
  );
}
