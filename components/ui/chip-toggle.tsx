import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Check } from '@/components/ui/icons/list-icons';

interface Props {
  pressed: boolean;
  onChange: (pressed: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}

/** On or off, several side by side; a tick says "on" besides the darker line. */
export function ChipToggle({ pressed, onChange, children, disabled }: Props) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      disabled={disabled}
      onClick={() => onChange(!pressed)}
      className={clsx(
        'inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full border bg-panel px-3 text-[13.5px] disabled:cursor-not-allowed disabled:opacity-50',
        pressed ? 'border-ink text-ink' : 'border-line text-muted hover:border-field hover:text-ink',
      )}
    >
      {pressed && <Check className="size-3.5" />}
      {children}
    </button>
  );
}
