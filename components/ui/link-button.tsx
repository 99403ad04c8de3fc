import { clsx } from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonClass } from './button-class';

interface Props extends ComponentProps<typeof Link> {
  variant?: 'plain' | 'primary' | 'quiet';
  size?: 'normal' | 'small' | 'icon';
}

/**
 * A link in the look of a button. Nothing is fetched ahead, as for every link of ours: pages are drawn for each
 * request, so that what comes ahead of one is nothing of it.
 */
export function LinkButton({ variant = 'plain', size = 'normal', className, ...rest }: Props) {
  return <Link prefetch={false} className={clsx(buttonClass(variant, size), className)} {...rest} />;
}
