import { clsx } from 'clsx';
import { ChevronDown } from '@/components/ui/icons/list-icons';

interface Option<T extends string> {
  value: T;
  label: string;
}

interface Props<T extends string> {
  /** What is chosen here, for screen readers. */
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
  size?: 'normal' | 'small';
  /** `quiet` has no frame. */
  variant?: 'plain' | 'quiet';
  className?: string;
}

/** The browser's own select in our look. */
export function Select<T extends string>({ label, options, value, onChange, size = 'normal', variant = 'plain', className }: Props<T>) {
  return (
    <span className={clsx('relative inline-flex items-center', className)}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className={clsx(
          'w-full appearance-none text-ellipsis rounded-lg border pe-7 ps-2.5 text-ink',
          size === 'normal' ? 'h-8 text-[13.5px]' : 'h-7 text-[12.5px]',
          variant === 'plain' ? 'border-line bg-panel hover:border-field' : 'border-transparent bg-transparent hover:bg-line2',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-panel text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute end-2 size-3.5 text-muted" />
    </span>
  );
}
