import { clsx } from 'clsx';

type Variant = 'plain' | 'primary' | 'quiet';
type Size = 'normal' | 'small' | 'icon';

const variants: Record<Variant, string> = {
  plain: 'border-line bg-panel text-ink shadow-quiet hover:border-field',
  primary: 'border-ink bg-ink font-medium text-paper hover:opacity-90',
  quiet: 'border-transparent text-muted hover:bg-line2 hover:text-ink',
};

const sizes: Record<Size, string> = {
  normal: 'h-8 px-3 text-[13.5px]',
  small: 'h-7 px-2 text-[12.5px]',
  icon: 'size-8',
};

/** The look of a button, for buttons and for links that look like one. */
export function buttonClass(variant: Variant, size: Size): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-lg border disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
  );
}
